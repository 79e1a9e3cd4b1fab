import type { Decision } from '#kernel/decision.ts'
import { objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { notYourProposal } from './proposal.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** An officer of the organisation that proposed discards the proposal, with a reason; the proposer may do so too. */
export function discardProposal(
  title: Title,
  { reason }: InputOf<'discardProposal'>,
  c: Circumstances,
): Decision<TitleFact, 'no-proposal' | 'not-your-proposal'> {
  const notYours = notYourProposal(title, c)
  const { proposal } = title
  if (notYours) return notYours
  if (!proposal) return objection('conflict', 'no-proposal')

  return [{ type: 'ProposalDiscarded', ...stamp(title, c), proposal: proposal.id, reason }]
}
