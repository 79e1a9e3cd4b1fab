import type { Words } from '#design/words/words.tsx'
import type { HistoryEntry } from '../../views.ts'

const days: ReadonlySet<string> = new Set(['acceptedOn', 'expiresOn', 'registeredOn', 'paidOn'])
const amounts: ReadonlySet<string> = new Set(['value', 'amount', 'gap'])

/** A fact as a sentence in the reader's language; its days and amounts are written out as the reader writes them. */
export function factSentence(
  { type, about }: Pick<HistoryEntry, 'type' | 'about'>,
  currency: string | undefined,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  const shown = Object.entries(about).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value]
    if (days.has(name)) return [name, format.day(value)]
    if (amounts.has(name) && currency) return [name, format.money({ amount: value, currency })]
    return [name, value]
  })
  return t(`titles.fact.${type}`, Object.fromEntries(shown))
}
