import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The applicant answers a desk's question, once. */
export function answerQuestion(
  title: Title,
  { question: id, answer }: InputOf<'answer'>,
  c: Circumstances,
): Decision<TitleFact, 'no-such-question' | 'already-answered'> {
  const question = title.questions.find((one) => one.id === id)
  if (!question) return objection('conflict', 'no-such-question', {}, '/question')
  if (question.answered) return objection('conflict', 'already-answered', {}, '/question')

  return [{ type: 'QuestionAnswered', ...stamp(title, c), question: id, answer }]
}

/** Does a question wait for the applicant's answer? */
export const hasOpenQuestion = ({ questions }: Title): boolean => questions.some((one) => !one.answered)
