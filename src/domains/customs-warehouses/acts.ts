import Type from 'typebox'
import { Id, OneOf, Words } from '#kernel/elements.ts'
import { checkpoints, Declaration, SealedUnit, StripLine } from './transit.ts'

/** Everything one can do to a transit, each with the input it takes: screen, API and file send exactly this. */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Nothing = Closed({})
const Reason = Words(500)
const Units = Type.Array(SealedUnit, { minItems: 1, maxItems: 50 })

export const transitInputs = {
  amend: Declaration,
  send: Nothing,
  cancel: Closed({ reason: Reason }),

  accept: Nothing,
  reject: Closed({ reason: Reason }),
  /** Seals as customs reads them. */
  checkSeals: Closed({ where: OneOf(checkpoints), units: Units }),
  settleFinding: Closed({ finding: Id, note: Reason }),
  depart: Closed({ vehicle: Type.String({ pattern: '^[\\p{Lu}\\p{Lo}\\d-]{2,15}$', maxLength: 15 }) }),

  /** The truck stands before the warehouse: the seals as its keeper reads them. */
  reportArrival: Closed({ units: Units }),
  authoriseEntry: Nothing,
  refuseEntry: Closed({ reason: Reason }),

  draftStrip: Closed({
    withCustoms: Type.Boolean(),
    officer: Type.Optional(Words(200)),
    lines: Type.Array(StripLine, { minItems: 1, maxItems: 50 }),
  }),
  sendStrip: Nothing,
  returnStrip: Closed({ reason: Reason }),
  acceptStrip: Nothing,

  letTimePass: Nothing,
} as const
export type TransitAct = keyof typeof transitInputs
export type TransitInput<Act extends TransitAct> = Type.Static<(typeof transitInputs)[Act]>
export const transitActs = Object.keys(transitInputs) as readonly TransitAct[]
