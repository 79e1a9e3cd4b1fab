import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf, ManifestAct } from './acts.ts'
import { answerAmendment } from './answer-amendment.ts'
import { changeConsignee } from './change-consignee.ts'
import type { Circumstances } from './circumstances.ts'
import { closeDischarge } from './close-discharge.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'
import { requestAmendment } from './request-amendment.ts'
import { saveDraft } from './save-draft.ts'
import { sendStowagePlan } from './send-stowage-plan.ts'
import { sendUnitList } from './send-unit-list.ts'
import { stamp } from './standing.ts'

type Rule<Act extends ManifestAct> = (
  manifest: Manifest,
  input: InputOf<Act>,
  c: Circumstances,
) => Decision<ManifestFact>

/** The rule of each act that is done to a manifest that is there; lodging has a way of its own, with the whole document. */
export const rules: { readonly [Act in Exclude<ManifestAct, 'lodge'>]: Rule<Act> } = {
  saveDraft,
  requestAmendment,
  changeConsignee,
  answerAmendment,
  sendUnitList,
  sendStowagePlan,
  closeDischarge,

  register: ({ header }, _, c) => [
    { type: 'ManifestRegistered', ...stamp(c), number: c.nextNumber(header), day: c.today, automatic: false },
  ],
  refuse: (_, { reason }, c) => [{ type: 'ManifestRefused', ...stamp(c), reason }],
  cancel: (_, { reason }, c) => {
    const [held] = c.held?.entries() ?? []
    if (held) return objection('conflict', held[1], { number: held[0] })
    return [{ type: 'ManifestCancelled', ...stamp(c), reason }]
  },
  attachPaper: (_, __, c) =>
    c.paper
      ? [{ type: 'PaperAttached', ...stamp(c), paper: c.paper }]
      : objection('invalid', 'file-missing', {}, '/paper'),
  withdrawAmendment: ({ amendments }, { amendment }, c) =>
    amendments.some(({ id, status }) => id === amendment && status === 'requested')
      ? [{ type: 'AmendmentWithdrawn', ...stamp(c), amendment }]
      : objection('conflict', 'no-such-amendment', {}, '/amendment'),
  recordArrival: (_, { at }, c) =>
    at > c.at
      ? objection('invalid', 'arrival-in-the-future', {}, '/at')
      : [{ type: 'ArrivalRecorded', ...stamp(c), arrival: at, actual: true }],
  answerUnitList: (_, { accepted, reason }, c) =>
    accepted || reason !== undefined
      ? [{ type: 'UnitListAnswered', ...stamp(c), accepted, ...(reason !== undefined && { reason }) }]
      : objection('invalid', 'reason-needed', {}, '/reason'),
  tally: (_, { units, bills }, c) =>
    units.length + bills.length === 0
      ? objection('invalid', 'nothing-tallied', {}, '/units')
      : [
          {
            type: 'Tallied',
            ...stamp(c),
            units: units.length,
            damaged: units.filter(({ damage }) => damage !== undefined).length,
            bills: bills.length,
          },
        ],
  justifyDifference: ({ differences, papers }, { difference, text, paper }, c) => {
    if (!differences.some(({ id, justified, settled }) => id === difference && !justified && !settled))
      return objection('conflict', 'no-such-difference', {}, '/difference')
    if (paper !== undefined && !papers.some(({ id }) => id === paper))
      return objection('invalid', 'proof-needed', {}, '/paper')
    return [{ type: 'DifferenceJustified', ...stamp(c), difference, text, ...(paper !== undefined && { paper }) }]
  },
  settleDifference: ({ differences }, { difference, note }, c) =>
    differences.some(({ id, justified, settled }) => id === difference && justified && !settled)
      ? [{ type: 'DifferenceSettled', ...stamp(c), difference, ...(note !== undefined && { note }) }]
      : objection('conflict', 'difference-not-justified', {}, '/difference'),
  clear: (_, __, c) => [{ type: 'ManifestCleared', ...stamp(c) }],
}
