import type { Language } from '#kernel/text.ts'
import type { Wording } from '#platform/http/problem.ts'
import { type Format, formatter } from '#platform/i18n/format.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'
import type { Platform } from './platform.ts'

/** Reasons as people read them: days written out, units of quantity by their names, amounts as their texts say. */
export function wordingOf({ translate, pack, reference }: Pick<Platform, 'translate' | 'pack' | 'reference'>): Wording {
  const offset = legalOffset(pack.calendar.offsets)
  const formats: Readonly<Record<Language, Format>> = {
    fr: formatter('fr', offset),
    ar: formatter('ar', offset),
    en: formatter('en', offset),
  }
  const shown = (language: Language, name: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value
    if (name === 'unit') return reference.units.get(value)?.name[language] ?? value
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats[language].day(value) : value
  }
  return (language, reason, about = {}) =>
    translate[language](
      `objection.${reason}`,
      Object.fromEntries(Object.entries(about).map(([name, value]) => [name, shown(language, name, value)])),
    )
}
