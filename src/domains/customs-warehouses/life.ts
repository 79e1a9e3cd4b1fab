import type { Life, LifeTable } from '#kernel/life.ts'
import type { TransitAct } from './acts.ts'
import { evolve } from './evolve.ts'
import type { TransitFact } from './facts.ts'
import type { Transit, TransitStatus } from './transit.ts'

/** The life of a transit: its facts folded in order. */
export const transitLife: Life<Transit, TransitFact> = { evolve }

/** For each status, the acts that may be tried in it. */
export const transitTable: LifeTable<TransitStatus, TransitAct> = {
  new: ['amend', 'send', 'cancel'],
  sent: ['amend', 'accept', 'reject', 'cancel'],
  rejected: ['amend', 'cancel'],
  accepted: ['checkSeals', 'settleFinding', 'depart', 'cancel'],
  'in-transit': ['reportArrival', 'checkSeals', 'settleFinding', 'authoriseEntry', 'refuseEntry', 'letTimePass'],
  arrived: ['draftStrip', 'sendStrip', 'returnStrip', 'acceptStrip'],
  cleared: [],
  cancelled: [],
}
