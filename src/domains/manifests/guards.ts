import { type Objections, objection } from '#kernel/decision.ts'
import type { ManifestAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { manifestTable } from './life.ts'
import type { Manifest, ManifestStatus } from './manifest.ts'
import { forbids } from './who-may.ts'

/**
 * What stands in the way of an act before its input is looked at: who, when, and the situation of the manifest. Buttons,
 * API and rules ask the same guards.
 */
export const guard = (manifest: Manifest, act: ManifestAct, c: Circumstances): Objections | undefined =>
  forbids(manifest, act, c.caller, c.law) ?? notNow(manifest.status, act) ?? situations[act]?.(manifest, c)

type Situation = (manifest: Manifest, c: Circumstances) => Objections | undefined

const isRequested = ({ status }: Manifest['amendments'][number]): boolean => status === 'requested'
const someRequested: Situation = ({ amendments }) =>
  amendments.some(isRequested) ? undefined : objection('conflict', 'no-such-amendment')

/** What the manifest itself must be like, whatever is given with the act. */
const situations: Readonly<Partial<Record<ManifestAct, Situation>>> = {
  lodge: ({ counts, header }) =>
    counts.bills === 0 && header.kind !== 'nil' ? objection('conflict', 'no-bills') : undefined,
  cancel: ({ tally, amendments }) => {
    if (tally) return objection('conflict', 'already-discharging')
    return amendments.some(isRequested) ? objection('conflict', 'amendment-pending') : undefined
  },
  answerAmendment: someRequested,
  withdrawAmendment: someRequested,
  sendUnitList: ({ counts }) => (counts.units === 0 ? objection('conflict', 'no-units') : undefined),
  answerUnitList: ({ unitList }, { caller }) => {
    if (!unitList || unitList.terminal !== caller.organisation) return objection('conflict', 'no-list-for-you')
    return unitList.answer ? objection('conflict', 'list-already-answered') : undefined
  },
  tally: onlyOneTerminal,
  closeDischarge: (manifest, c) => {
    if (!manifest.tally) return objection('conflict', 'nothing-tallied')
    return onlyOneTerminal(manifest, c)
  },
  justifyDifference: ({ differences }) =>
    differences.some(({ justified, settled }) => !justified && !settled)
      ? undefined
      : objection('conflict', 'no-such-difference'),
  settleDifference: ({ differences }) =>
    differences.some(({ justified, settled }) => justified && !settled)
      ? undefined
      : objection('conflict', 'difference-not-justified'),
  clear: ({ amendments }, { openLots }) => {
    if (amendments.some(isRequested)) return objection('conflict', 'amendment-pending')
    return openLots !== undefined && openLots > 0
      ? objection('conflict', 'lots-not-accounted-for', { lots: openLots })
      : undefined
  },
}

function onlyOneTerminal({ tally, header }: Manifest, { caller }: Circumstances): Objections | undefined {
  if (header.direction === 'export') return objection('conflict', 'nothing-discharged-at-export')
  return tally && tally.terminal !== caller.organisation
    ? objection('conflict', 'another-terminal-tallies', { terminal: tally.terminalName })
    : undefined
}

type NotNow =
  | 'not-lodged-yet'
  | 'not-registered-yet'
  | 'already-lodged'
  | 'already-registered'
  | 'discharge-not-closed'
  | 'differences-not-settled'
  | 'already-discharged'
  | 'manifest-refused'
  | 'manifest-cleared'
  | 'manifest-cancelled'

/** Why the status does not allow an act, in the words that explain it best; nothing when it does. */
const notNow = (status: ManifestStatus, act: ManifestAct): Objections<NotNow> | undefined =>
  manifestTable[status].includes(act) ? undefined : objection('conflict', reasonAgainst(status, act))

function reasonAgainst(status: ManifestStatus, act: ManifestAct): NotNow {
  switch (status) {
    case 'draft':
      return 'not-lodged-yet'
    case 'refused':
      return 'manifest-refused'
    case 'lodged':
      return act === 'saveDraft' ? 'already-lodged' : 'not-registered-yet'
    case 'registered':
      if (['clear', 'justifyDifference', 'settleDifference'].includes(act)) return 'discharge-not-closed'
      return 'already-registered'
    case 'differences-open':
      return act === 'clear' ? 'differences-not-settled' : 'already-discharged'
    case 'discharged':
      return 'already-discharged'
    case 'cleared':
      return 'manifest-cleared'
    case 'cancelled':
      return 'manifest-cancelled'
  }
}
