import type { Problem } from '#apps/web/problem.ts'
import type { ErrorItem } from '#design/error-summary/error-summary.tsx'
import type { Language } from '#kernel/text.ts'

/**
 * What an error summary lists: the reasons at fields. Faults that any field can have (`field-missing`) say which field it
 * is, by the name `nameOf` gives for its pointer.
 */
export const namedErrors = (
  problem: Problem | undefined,
  language: Language,
  nameOf: (pointer: string) => string | undefined,
): readonly ErrorItem[] =>
  (problem?.errors ?? []).flatMap(({ pointer, reason, text }) => {
    if (pointer === undefined) return []
    const name = reason.startsWith('field-') ? nameOf(pointer) : undefined
    return [{ name: pointer, text: name === undefined ? text[language] : `${name} – ${text[language]}` }]
  })
