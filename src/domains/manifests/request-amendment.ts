import { type Decision, type Objection, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import type { AmendmentChange, Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

type Reason =
  | 'amendment-reason-unknown'
  | 'proof-needed'
  | 'change-misshapen'
  | 'no-such-bill'
  | 'bill-number-twice'
  | 'bill-in-another-request'
  | 'bill-declared'
  | 'bill-delivered'
  | 'bill-under-delivery-order'

/**
 * Bills of a registered manifest change only when customs agrees: the agent asks by bill, with a reason of the law and
 * its proof. What is already declared, delivered or covered by a delivery order is not changed any more.
 */
export function requestAmendment(
  manifest: Manifest,
  { reason, note, papers, changes }: InputOf<'requestAmendment'>,
  c: Circumstances,
): Decision<ManifestFact, Reason> {
  if (!c.law.manifest.amendmentReasons.some(({ code }) => code === reason))
    return objection('invalid', 'amendment-reason-unknown', { reason }, '/reason')
  const kept = new Set(manifest.papers.map(({ id }) => id))
  if (papers.length === 0 || !papers.every((id) => kept.has(id)))
    return objection('invalid', 'proof-needed', {}, '/papers')

  const faults = faultsOf(manifest, changes, c)
  if (faults.length > 0) return objections(faults)
  return [
    {
      type: 'AmendmentRequested',
      ...stamp(c),
      amendment: { id: c.newId(), reason, papers, changes, ...(note !== undefined && { note }) },
    },
  ]
}

/** How many bills go and how many come, by action. */
const shapes: Readonly<Record<AmendmentChange['action'], (gone: number, come: number) => boolean>> = {
  change: (gone, come) => gone === 1 && come === 1,
  add: (gone, come) => gone === 0 && come === 1,
  delete: (gone, come) => gone === 1 && come === 0,
  split: (gone, come) => gone === 1 && come >= 2,
  merge: (gone, come) => gone >= 2 && come === 1,
}

function faultsOf(
  { amendments }: Manifest,
  changes: readonly AmendmentChange[],
  c: Circumstances,
): Objection<Reason>[] {
  const requested = amendments.filter(({ status }) => status === 'requested')
  const pending = new Set(requested.flatMap((one) => one.changes.flatMap(({ bills }) => bills)))
  const going = new Set(changes.flatMap(({ bills }) => bills))
  const gone = new Set<string>()
  const come = new Set<string>()
  const faults: Objection<Reason>[] = []
  const object = (kind: Objection['kind'], reason: Reason, field: string, about: Objection['about']) =>
    faults.push({ kind, reason, field, about: about ?? {} })

  for (const [i, { action, bills, into }] of changes.entries()) {
    const at = `/changes/${i}`
    if (!shapes[action](bills.length, into.length)) object('invalid', 'change-misshapen', at, { action })
    for (const [j, number] of bills.entries()) {
      const field = `${at}/bills/${j}`
      const held = c.held?.get(number)
      if (!c.bills?.has(number)) object('invalid', 'no-such-bill', field, { number })
      else if (gone.has(number)) object('invalid', 'bill-number-twice', field, { number, line: i + 1 })
      else if (pending.has(number)) object('conflict', 'bill-in-another-request', field, { number })
      else if (held) object('conflict', held, field, { number })
      gone.add(number)
    }
    for (const [j, { number }] of into.entries()) {
      const taken = come.has(number) || (c.bills?.has(number) && !going.has(number))
      if (taken) object('invalid', 'bill-number-twice', `${at}/into/${j}/number`, { number, line: i + 1 })
      come.add(number)
    }
  }
  return faults
}
