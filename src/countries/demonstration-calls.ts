import Type from 'typebox'
import { callStatuses } from '#domains/vessel-calls/call.ts'
import { ShipParticulars } from '#domains/vessel-calls/ship.ts'
import { OneOf, Words } from '#kernel/elements.ts'
import { demonstrationReader } from './read-demonstration.ts'

/** The imaginary ships of a country's demonstration, and how far each of their calls has come. */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const Entry = Closed({
  imo: Type.String({ pattern: '^\\d{7}$' }),
  port: Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$' }),
  /** Code of the shipping agent. */
  agent: Words(40),
  berth: Type.Optional(Words(12)),
  /** Arrives so many days after the demonstration begins; before it when negative. */
  arrivesInDays: Type.Integer({ minimum: -60, maximum: 30 }),
  stayHours: Type.Integer({ minimum: 4, maximum: 400 }),
  cargo: Words(500),
  dangerous: Type.Optional(Type.Boolean()),
  /** Taken forward until it has this status. */
  until: OneOf(callStatuses),
  /** What it stands for beyond its status. */
  twist: Type.Optional(OneOf(['question', 'refused-formality', 'proposed-berth', 'no-papers', 'permit'] as const)),
})
export type DemonstrationCall = Type.Static<typeof Entry>

const DemonstrationCalls = Closed({ ships: Type.Array(ShipParticulars), calls: Type.Array(Entry) })

/** Ships and calls of a pack; none when it has no such file. */
export const demonstrationCalls = demonstrationReader('demonstration-calls.yaml', DemonstrationCalls, {
  ships: [],
  calls: [],
})
