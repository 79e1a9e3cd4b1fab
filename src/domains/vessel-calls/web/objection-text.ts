import type { Words } from '#design/words/words.tsx'

/** Why something is not possible, as a sentence; instants in it as the reader writes them. */
export function objectionText(
  { reason, about = {} }: { readonly reason: string; readonly about?: Readonly<Record<string, unknown>> | undefined },
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  return t(`objection.${reason}`, momentsIn(about, format))
}

/** Values of a sentence, with instants written out. */
export const momentsIn = (about: Readonly<Record<string, unknown>>, format: Words['format']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(about).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? format.instant(value) : value,
    ]),
  )
