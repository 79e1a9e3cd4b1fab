import Type from 'typebox'
import { Id, Instant, OneOf, Words } from '#kernel/elements.ts'
import {
  answers,
  BerthRequest,
  berthStates,
  DuesDeclaration,
  FormContent,
  movements,
  Notice,
  permitKinds,
  serviceKinds,
  serviceMovements,
  settlementWays,
  timeEvents,
  timePlaces,
  timeTypes,
} from './call.ts'

/** Everything one can do to a call, each with the input it takes: `POST /api/calls/{id}/{act}`. */

const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Nothing = Closed({})
const FormalityCode = Type.String({ pattern: '^[a-z][a-z-]{1,39}$' })
const LocationCode = Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$' })

export const actInputs = {
  answerNotice: Closed({ accepted: Type.Boolean(), reason: Type.Optional(Words(2000)) }),
  updateNotice: Closed({ notice: Notice, reason: Words(500) }),
  reportTimes: Closed({
    times: Type.Array(
      Closed({
        event: OneOf(timeEvents),
        place: OneOf(timePlaces),
        type: OneOf(timeTypes),
        at: Instant,
        reason: Type.Optional(Words(500)),
      }),
      { minItems: 1, maxItems: 20 },
    ),
  }),
  cancel: Closed({ reason: Words(2000) }),
  proposeAgent: Closed({ to: Id, reason: Words(500) }),
  takeOver: Closed({ accepted: Type.Boolean(), reason: Type.Optional(Words(500)) }),
  requestBerth: BerthRequest,
  decideBerth: Closed({
    berth: Words(12),
    from: Instant,
    until: Instant,
    state: OneOf(berthStates),
    /** Needed where a confirmed window is changed. */
    reason: Type.Optional(Words(500)),
  }),
  sendFormality: Closed({ code: FormalityCode, content: FormContent }),
  answerFormality: Closed({ code: FormalityCode, answer: OneOf(answers), reason: Type.Optional(Words(2000)) }),
  replyToQuestion: Closed({ code: FormalityCode, authority: Id, reply: Words(2000) }),
  orderService: Closed({
    kind: OneOf(serviceKinds),
    movement: OneOf(serviceMovements),
    wantedAt: Instant,
    /** The port's own where it has only one. */
    provider: Type.Optional(Id),
    note: Type.Optional(Words(500)),
  }),
  answerService: Closed({
    service: Id,
    confirmed: Type.Boolean(),
    at: Type.Optional(Instant),
    reason: Type.Optional(Words(500)),
  }),
  reportService: Closed({ service: Id, from: Instant, until: Instant, text: Words(2000) }),
  cancelService: Closed({ service: Id, reason: Words(500) }),
  recordMovement: Closed({ movement: OneOf(movements), at: Instant, berth: Type.Optional(Words(12)) }),
  requestPermit: Closed({
    kind: OneOf(permitKinds),
    from: Instant,
    until: Instant,
    contractor: Words(200),
    details: Words(1000),
  }),
  answerPermit: Closed({ permit: Id, granted: Type.Boolean(), reason: Type.Optional(Words(1000)) }),
  declareDues: DuesDeclaration,
  settleDues: Closed({ how: OneOf(settlementWays), reference: Words(60) }),
  noticeDeparture: Closed({ nextPort: LocationCode, etd: Instant }),
  clearToSail: Nothing,
  close: Nothing,
} as const

export type CallAct = keyof typeof actInputs
export type InputOf<Act extends CallAct> = Type.Static<(typeof actInputs)[Act]>
export const callActs = Object.keys(actInputs) as readonly CallAct[]

/** What announces a call. */
export const AnnounceCall = Closed({
  port: LocationCode,
  /** IMO number of a ship that has its file. */
  imo: Type.String({ pattern: '^\\d{7}$' }),
  eta: Instant,
  etd: Instant,
  notice: Notice,
  /** Why it comes without the notice the law asks for: distress, sickness, damage. */
  emergency: Type.Optional(Words(500)),
})
export type AnnounceCall = Type.Static<typeof AnnounceCall>
