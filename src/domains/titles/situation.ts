import { hasOpenQuestion } from './answer-question.ts'
import type { Title, TitleStatus } from './title.ts'

/**
 * The answer to "who has it, since when, until when, and what is missing": a text (`titles.now.<situation>`) and its
 * values. `organisations` are named by the reader's page.
 */
export interface Situation {
  readonly now: TitleStatus | 'used-up' | 'expired-to-clear' | 'question-open' | 'proposal-pending' | 'change-pending'
  readonly organisations: readonly string[]
  readonly since: string
  /** An instant while a desk must answer, the last day of validity while customs may impute. */
  readonly until?: string
}

/** Where a title stands now. An open question comes first: the applicant has the title. */
export function situationOf(title: Title): Situation {
  const { desk, proposal, change, questions } = title
  const until = desk?.until ?? title.domiciliation?.expiresOn
  const due = until === undefined ? {} : { until }
  const organisations = desk?.organisations ?? [title.owner]

  if (hasOpenQuestion(title)) {
    const since = questions.find((one) => !one.answered)?.asked.at ?? title.updatedAt
    return { now: 'question-open', organisations: [title.owner], since, ...due }
  }
  if (proposal)
    return { now: 'proposal-pending', organisations: [proposal.by.organisation], since: proposal.at, ...due }
  if (change && desk) return { now: 'change-pending', organisations, since: desk.since, ...due }
  return { now: restOf(title), organisations, since: desk?.since ?? title.updatedAt, ...due }
}

/** A title at the end of its validity or its quantity either waits for its bank to clear it or for nobody. */
function restOf({ status, desk }: Title): Situation['now'] {
  if (status === 'expired' && desk) return 'expired-to-clear'
  return status === 'totally-imputed' && !desk ? 'used-up' : status
}
