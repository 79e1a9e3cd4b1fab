import type { PrintDesk } from '#domains/titles/server/print-route.ts'
import type { Language, Text } from '#kernel/text.ts'
import { typesetter } from '#platform/documents/typeset.ts'
import { formatter } from '#platform/i18n/format.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'
import type { Platform } from './platform.ts'

/** What the papers of titles are made with: the platform's names, texts and formats. */
export function printDesk(platform: Platform): PrintDesk {
  const { titles, database, pack, settings, reference, directory, translate } = platform
  const wordsOf = (language: Language) => ({
    language,
    translate: translate[language],
    format: formatter(language, legalOffset(pack.calendar.offsets)),
    countryName: (code: string) => reference.countries.get(code)?.name[language] ?? code,
    unitName: (code: string) => reference.units.get(code)?.name[language] ?? code,
    organisationName: (id: string) => directory.find(id)?.names?.[language] ?? directory.nameOf(id),
  })
  return {
    titles,
    database,
    typesetter: typesetter(),
    issuer: issuerOf(platform),
    publicUrl: settings.publicUrl,
    wordsOf,
  }
}

/** Who answers for the papers: the body that runs the window. */
export const issuerOf = ({ directory, pack }: Pick<Platform, 'directory' | 'pack'>): Text =>
  directory.ofKind('operator')[0]?.names ?? pack.country.names
