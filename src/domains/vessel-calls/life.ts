import type { Life, LifeTable } from '#kernel/life.ts'
import type { CallAct } from './acts.ts'
import type { Call, CallStatus } from './call.ts'
import { evolve } from './evolve.ts'
import type { CallFact } from './facts.ts'

/** The life of a call: its facts folded in order. */
export const callLife: Life<Call, CallFact> = { evolve }

const always = [
  'reportTimes',
  'sendFormality',
  'answerFormality',
  'replyToQuestion',
  'proposeAgent',
  'takeOver',
] as const
const before = [
  ...always,
  'updateNotice',
  'cancel',
  'requestBerth',
  'orderService',
  'cancelService',
  'answerService',
] as const
const here = [
  ...always,
  'updateNotice',
  'requestBerth',
  'decideBerth',
  'orderService',
  'answerService',
  'reportService',
  'cancelService',
  'recordMovement',
  'requestPermit',
  'answerPermit',
  'declareDues',
  'settleDues',
  'noticeDeparture',
  'clearToSail',
] as const

/** For each status, the acts that may be tried in it. */
export const callTable: LifeTable<CallStatus, CallAct> = {
  announced: ['answerNotice', ...before],
  expected: [...before, 'decideBerth', 'recordMovement', 'requestPermit', 'answerPermit', 'declareDues', 'settleDues'],
  'in-roads': ['cancel', ...here],
  'in-port': here,
  'at-berth': here,
  working: here,
  sailed: [
    'reportTimes',
    'answerFormality',
    'replyToQuestion',
    'sendFormality',
    'reportService',
    'declareDues',
    'settleDues',
    'close',
  ],
  closed: [],
  refused: [],
  cancelled: [],
}
