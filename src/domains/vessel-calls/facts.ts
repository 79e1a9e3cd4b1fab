import type {
  Actor,
  BerthRequest,
  BerthWindow,
  Bulletin,
  BulletinInput,
  Call,
  CallPermit,
  Dues,
  FormalityAnswer,
  FormContent,
  Movement,
  NauticalService,
  Notice,
  PlanEntry,
  TimeStamp,
} from './call.ts'

type Fact<Type extends string, Body = unknown> = {
  readonly type: Type
  readonly at: string
  readonly by: Actor
} & Readonly<Body>

/** A time as it is said; who said it when is the fact's own. */
export type SaidTime = Omit<TimeStamp, 'saidAt' | 'by'>

/** What can happen to a call. Facts are never changed nor removed; new kinds are added, old ones keep their meaning. */
export type CallFact =
  | Fact<
      'CallAnnounced',
      Pick<Call, 'id' | 'number' | 'port' | 'ship' | 'agent' | 'agentName' | 'notice' | 'informed' | 'emergency'> & {
        times: readonly SaidTime[]
      }
    >
  | Fact<'NoticeAccepted'>
  | Fact<'NoticeRefused', { reason: string }>
  | Fact<'NoticeUpdated', { notice: Notice; ship: Call['ship']; reason: string }>
  | Fact<'TimesReported', { times: readonly SaidTime[] }>
  | Fact<'CallCancelled', { reason: string }>
  | Fact<'AgentChangeProposed', { to: string; toName: string; reason: string }>
  | Fact<'AgentChanged', { agent: string; agentName: string }>
  | Fact<'AgentChangeDeclined', { reason: string }>
  | Fact<'BerthRequested', { request: BerthRequest }>
  | Fact<'BerthProposed', { window: BerthWindow }>
  | Fact<'BerthConfirmed', { window: BerthWindow }>
  /** Another window than the one confirmed before. */
  | Fact<'BerthChanged', { window: BerthWindow; before: BerthWindow; reason: string }>
  | Fact<'FormalitySent', { code: string; version: number; content: FormContent }>
  | Fact<'FormalityAccepted', { code: string }>
  | Fact<'FormalityRefused', { code: string; reason: string }>
  | Fact<'FormalityQuestioned', { code: string; reason: string }>
  | Fact<'FormalityReplied', { code: string; authority: FormalityAnswer['authority']; reply: string }>
  | Fact<'ServiceOrdered', { service: NauticalService }>
  | Fact<'ServiceConfirmed', { service: string; confirmedAt: string }>
  | Fact<'ServiceDeclined', { service: string; reason: string }>
  | Fact<'ServiceCancelled', { service: string; reason: string }>
  | Fact<'ServiceDone', { service: string; report: NonNullable<NauticalService['report']> }>
  | Fact<'ShipMoved', { movement: Movement; movedAt: string; berth?: string }>
  | Fact<'DepartureNoticed', { nextPort: string; etd: string }>
  | Fact<'SailingCleared'>
  | Fact<'PermitRequested', { permit: CallPermit }>
  | Fact<'PermitGranted', { permit: string; reason?: string }>
  | Fact<'PermitRefused', { permit: string; reason: string }>
  | Fact<'DuesDeclared', { dues: Omit<Dues, 'settled' | 'at'> }>
  | Fact<'DuesSettled', { how: NonNullable<Dues['settled']>['how']; reference: string }>
  | Fact<'CallClosed'>
export type CallFactType = CallFact['type']
export type FactOf<Type extends CallFactType> = Extract<CallFact, { type: Type }>

/** What can happen to a bulletin. */
export type BulletinFact =
  | Fact<'BulletinPublished', BulletinInput & Pick<Bulletin, 'id'>>
  | Fact<'BulletinWithdrawn', { reason: string }>

/** What can happen to the plan of a day. */
export type PlanFact = Fact<
  'PlanPublished',
  {
    id: string
    port: string
    day: string
    state: 'provisional' | 'final'
    remarks?: string
    entries: readonly PlanEntry[]
  }
>
