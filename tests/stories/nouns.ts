import type { Noun } from './noun.ts'
import { appointments } from './nouns/appointments.ts'
import { calls } from './nouns/calls.ts'
import { lots } from './nouns/lots.ts'
import { manifests } from './nouns/manifests.ts'
import { stock } from './nouns/stock.ts'
import { titles } from './nouns/titles.ts'
import { transits } from './nouns/transits.ts'
import { units } from './nouns/units.ts'
import { webhooks } from './nouns/webhooks.ts'

/** The nouns that steps of stories can speak of, by their word. A story speaks of titles until it says otherwise. */
export const nouns = {
  title: titles,
  webhook: webhooks,
  appointment: appointments,
  unit: units,
  call: calls,
  manifest: manifests,
  lot: lots,
  transit: transits,
  stock,
} as const satisfies Readonly<Record<string, Noun>>

export type NounWord = keyof typeof nouns
export const nounWords = Object.keys(nouns) as readonly NounWord[]
export const nounOf = (word: NounWord): Noun => nouns[word]
