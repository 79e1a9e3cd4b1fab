import type { Life, LifeTable } from '#kernel/life.ts'
import type { ManifestAct } from './acts.ts'
import { evolve } from './evolve.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest, ManifestStatus } from './manifest.ts'

export const manifestLife: Life<Manifest, ManifestFact> = { evolve }

const amending = ['requestAmendment', 'changeConsignee', 'answerAmendment', 'withdrawAmendment'] as const
const known = ['attachPaper', 'recordArrival'] as const

/** For each status, the acts that may be tried in it. Lodging again before registration is a replacement. */
export const manifestTable: LifeTable<ManifestStatus, ManifestAct> = {
  draft: ['saveDraft', 'lodge', 'cancel', 'attachPaper'],
  lodged: ['register', 'refuse', 'cancel', 'sendUnitList', 'answerUnitList', 'sendStowagePlan', ...known],
  refused: ['saveDraft', 'lodge', 'cancel', 'attachPaper'],
  registered: [
    ...amending,
    'cancel',
    'sendUnitList',
    'answerUnitList',
    'sendStowagePlan',
    'tally',
    'closeDischarge',
    ...known,
  ],
  discharged: [...amending, 'clear', ...known],
  'differences-open': [...amending, 'justifyDifference', 'settleDifference', ...known],
  cleared: [],
  cancelled: [],
}
