import type { Words } from '#design/words/words.tsx'

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Why something is not possible, or what is missing, as a sentence in the reader's language. */
export function objectionText(
  { reason, about = {} }: { readonly reason: string; readonly about?: Readonly<Record<string, unknown>> },
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  const shown = Object.entries(about).map(([name, value]) => [name, isDay(value) ? format.day(value) : value])
  return t(`objection.${reason}`, Object.fromEntries(shown))
}
