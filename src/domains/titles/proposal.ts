import { type Objections, objection } from '#kernel/decision.ts'
import type { TitleAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { Title } from './title.ts'
import type { proposableActs, TitleLaw } from './title-law.ts'

/** A decision under a second pair of eyes: one officer proposes, another of the same organisation confirms. */
export type ProposableAct = (typeof proposableActs)[number]

/** Must a second officer confirm this act? */
export const needsSecondOfficer = (act: TitleAct, { fourEyes }: TitleLaw): act is ProposableAct =>
  fourEyes.some((one) => one === act)

/** One proposal at a time waits on a title. */
export const proposalPending = ({ proposal }: Title): Objections<'proposal-pending'> | undefined =>
  proposal && objection('conflict', 'proposal-pending', { name: proposal.by.name })

/** Why the caller has no proposal of his organisation before him. */
export function notYourProposal(
  { proposal }: Title,
  { caller }: Circumstances,
): Objections<'no-proposal' | 'not-your-proposal'> | undefined {
  if (!proposal) return objection('conflict', 'no-proposal')
  return proposal.by.organisation === caller.organisation ? undefined : objection('forbidden', 'not-your-proposal')
}

/** Why the caller may not confirm: nobody is their own second pair of eyes. */
export const notYoursToConfirm = (
  title: Title,
  c: Circumstances,
): Objections<'no-proposal' | 'not-your-proposal' | 'own-proposal'> | undefined =>
  notYourProposal(title, c) ??
  (title.proposal?.by.user === c.caller.user ? objection('forbidden', 'own-proposal') : undefined)
