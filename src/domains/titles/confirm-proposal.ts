import { Check } from 'typebox/value'
import { type Decision, objection, objects } from '#kernel/decision.ts'
import { actInputs, type InputOf } from './acts.ts'
import { answerDomiciliation } from './answer-domiciliation.ts'
import type { Circumstances } from './circumstances.ts'
import { clearTitle } from './clear-title.ts'
import { decideTitle } from './decide-title.ts'
import type { TitleFact } from './facts.ts'
import { guard } from './guards.ts'
import { impute } from './impute.ts'
import { notYoursToConfirm } from './proposal.ts'
import { stamp } from './standing.ts'
import type { Proposal, Title } from './title.ts'

/**
 * A second officer of the same organisation confirms what a colleague proposed. The act is looked at afresh, and is
 * done by the one who confirms; the colleague's claim does not keep him away.
 */
export function confirmProposal(
  title: Title,
  _input: InputOf<'confirmProposal'>,
  c: Circumstances,
): Decision<TitleFact> {
  const notYours = notYoursToConfirm(title, c)
  const { proposal, ...before } = title
  if (notYours) return notYours
  if (!proposal) return objection('conflict', 'no-proposal')

  const facts = redo(proposal, unclaimed(before), c)
  if (objects(facts)) return facts
  return [{ type: 'ProposalConfirmed', ...stamp(title, c), proposal: proposal.id }, ...facts]
}

/** The proposed act by its rule; its input is read through its schema again, for it may have waited over a new version. */
function redo({ act, input }: Proposal, title: Title, c: Circumstances): Decision<TitleFact> {
  if (act === 'decide' && Check(actInputs.decide, input)) return guard(title, act, c) ?? decideTitle(title, input, c)
  if (act === 'clear' && Check(actInputs.clear, input)) return guard(title, act, c) ?? clearTitle(title, input, c)
  if (act === 'impute' && Check(actInputs.impute, input)) return guard(title, act, c) ?? impute(title, input, c)
  if (act === 'answerDomiciliation' && Check(actInputs.answerDomiciliation, input))
    return guard(title, act, c) ?? answerDomiciliation(title, input, c)
  return objection('conflict', 'proposal-outdated')
}

function unclaimed(title: Title): Title {
  if (!title.desk) return title
  const { claimedBy: _by, claimedAt: _at, ...desk } = title.desk
  return { ...title, desk }
}
