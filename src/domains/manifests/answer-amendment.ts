import { decimal, sum, toText } from '#kernel/decimals.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances, HeldReason } from './circumstances.ts'
import { countBills } from './count-bills.ts'
import type { ManifestFact } from './facts.ts'
import type { Amendment, Counts, Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

/**
 * Customs accepts or refuses a request to amend, with its reason. Between request and answer a lot may have been declared
 * or delivered: then it is too late, and the request can only be refused.
 */
export function answerAmendment(
  manifest: Manifest,
  { amendment: id, accepted, reason }: InputOf<'answerAmendment'>,
  c: Circumstances,
): Decision<ManifestFact, 'no-such-amendment' | 'reason-needed' | HeldReason> {
  const amendment = manifest.amendments.find((one) => one.id === id && one.status === 'requested')
  if (!amendment) return objection('conflict', 'no-such-amendment', {}, '/amendment')
  if (!accepted) {
    if (reason === undefined) return objection('invalid', 'reason-needed', {}, '/reason')
    return [{ type: 'AmendmentRefused', ...stamp(c), amendment: id, reason }]
  }
  for (const number of amendment.changes.flatMap(({ bills }) => bills)) {
    const held = c.held?.get(number)
    if (held) return objection('conflict', held, { number })
  }
  return [
    {
      type: 'AmendmentAccepted',
      ...stamp(c),
      amendment: id,
      changes: amendment.changes,
      counts: countsAfter(manifest.counts, amendment, c),
      ...(reason !== undefined && { reason }),
    },
  ]
}

/** What the bills add up to once changed: the difference is counted, not the whole. */
function countsAfter(before: Counts, { changes }: Amendment, { bills }: Circumstances): Counts {
  const gone = countBills(changes.flatMap((change) => change.bills.flatMap((number) => bills?.get(number) ?? [])))
  const come = countBills(changes.flatMap(({ into }) => into))
  return {
    bills: before.bills - gone.bills + come.bills,
    units: Math.max(0, before.units - gone.units + come.units),
    packages: Math.max(0, before.packages - gone.packages + come.packages),
    grossKg: toText(decimal(sum([before.grossKg, come.grossKg])).minus(gone.grossKg)),
  }
}
