import Type from 'typebox'
import { transitStatuses } from '#domains/customs-warehouses/transit.ts'
import { Amount, OneOf, Words } from '#kernel/elements.ts'
import { demonstrationReader } from './read-demonstration.ts'

/** The imaginary transits of a country's demonstration, and how far each has come. */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const Entry = Closed({
  /** Number of the bill whose lot moves. */
  bill: Words(35),
  /** Code of the place it goes to. */
  destination: Words(12),
  guarantee: Closed({ kind: Words(8), reference: Words(40), amount: Amount }),
  itinerary: Words(500),
  vehicle: Words(15),
  until: OneOf(transitStatuses),
  /** What it stands for beyond its status. */
  twist: Type.Optional(OneOf(['other-seal', 'at-the-door', 'strip-sent'] as const)),
})
export type DemonstrationTransit = Type.Static<typeof Entry>

/** Transits of a pack, one after the other; none when it has no such file. */
export const demonstrationTransits = demonstrationReader(
  'demonstration-transits.yaml',
  Closed({ transits: Type.Array(Entry) }),
  { transits: [] },
)
