import Type from 'typebox'
import { Id, LocalDate, Words } from '#kernel/elements.ts'

/** What starts a mandate: a company asks an agent to act for it. */
export const ProposeMandate = Type.Object(
  {
    agent: Id,
    /** Codes of title categories; `*` = all. */
    scope: Type.Array(Type.String({ pattern: '^(\\*|[A-Z]{2,5})$' }), { minItems: 1, maxItems: 50 }),
    maySign: Type.Boolean(),
    from: LocalDate,
    until: LocalDate,
  },
  { additionalProperties: false },
)
export type ProposeMandate = Type.Static<typeof ProposeMandate>

/** Everything one can do to a mandate once proposed, each with the input it takes, from screen and API alike. */
export const mandateActInputs = {
  accept: Type.Object({}, { additionalProperties: false }),
  decline: Type.Object({ reason: Type.Optional(Words(500)) }, { additionalProperties: false }),
  revoke: Type.Object({ reason: Words(500) }, { additionalProperties: false }),
} as const

export type MandateAct = keyof typeof mandateActInputs
export type MandateInput<Act extends MandateAct> = Type.Static<(typeof mandateActInputs)[Act]>
export const mandateActs = Object.keys(mandateActInputs) as readonly MandateAct[]
