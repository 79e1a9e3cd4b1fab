import Type from 'typebox'
import { Words } from '#kernel/elements.ts'

/** What an administrator can do to a person's access, each with the input it takes. */
export const userActInputs = {
  suspend: Type.Object({ reason: Words(500) }, { additionalProperties: false }),
  resume: Type.Object({}, { additionalProperties: false }),
} as const

export type UserAct = keyof typeof userActInputs
export type UserInput<Act extends UserAct> = Type.Static<(typeof userActInputs)[Act]>
