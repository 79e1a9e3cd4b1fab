import { type Decision, type Objections, objects } from '#kernel/decision.ts'
import { type TitleAct, titleActs } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { guard } from './guards.ts'
import { performAct } from './perform.ts'
import { standingOf } from './standing.ts'
import type { Title } from './title.ts'
import type { PossibleAct } from './views.ts'
import { whoMay } from './who-may.ts'

/**
 * The acts of the caller's standing, each with whether it may be done now and, if not, why. Guards alone decide where
 * an act takes input; an act without input is tried. The first possible one that moves the title on is primary.
 */
export function possibleActs(title: Title, c: Circumstances): PossibleAct[] {
  const standing = standingOf(title, c.caller)
  const offered = titleActs.filter((act) => standing && whoMay[act].standings.includes(standing))
  const found = offered
    .filter((act) => act !== 'letTimePass')
    .map((act) => ({ act, no: attempt(title, act, c) }) as const)
  const primary = byUrgency.find((act) => found.some((one) => one.act === act && !one.no))
  return found.map(({ act, no }) => ({ act, possible: !no, primary: act === primary, ...(no && { why: whyOf(no) }) }))
}

/** What moves a title on, the most urgent first. */
const byUrgency: readonly TitleAct[] = [
  'confirmProposal',
  'answer',
  'answerChange',
  'sign',
  'resend',
  'saveDraft',
  'answerPreDomiciliation',
  'giveOpinion',
  'decide',
  'answerDomiciliation',
  'clear',
  'decideSpecialRequest',
  'impute',
  'settle',
]

const withoutInput = ['discardDraft', 'claim', 'release', 'withdrawChange', 'confirmProposal'] as const
type WithoutInput = (typeof withoutInput)[number]
const takesNoInput = (act: TitleAct): act is WithoutInput => withoutInput.some((one) => one === act)

function attempt(title: Title, act: TitleAct, c: Circumstances): Objections | undefined {
  const result: Decision<TitleFact> | undefined = takesNoInput(act)
    ? performAct(title, act, {}, c)
    : guard(title, act, c)
  return result && objects(result) ? result : undefined
}

function whyOf({ objections: [{ reason, about }] }: Objections): NonNullable<PossibleAct['why']> {
  return { reason, ...(about && { about: { ...about } }) }
}
