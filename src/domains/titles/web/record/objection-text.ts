import type { Words } from '#design/words/words.tsx'

/** Why something is not possible, or what is missing, as a sentence in the reader's language. */
export function objectionText(
  { reason, about = {} }: { readonly reason: string; readonly about?: Readonly<Record<string, unknown>> | undefined },
  words: Pick<Words, 't' | 'format'>,
): string {
  const shown = Object.entries(about).map(([name, value]) => [name, shownValue(name, value, words)])
  return words.t(`objection.${reason}`, Object.fromEntries(shown))
}

/** Days as the reader writes them, kinds of document by their names, everything else as it is. */
function shownValue(name: string, value: unknown, { t, format }: Pick<Words, 't' | 'format'>): unknown {
  if (typeof value !== 'string') return value
  if (name === 'documents')
    return value
      .split(', ')
      .map((kind) => t(`titles.value.document-kind.${kind}`))
      .join(', ')
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value
}
