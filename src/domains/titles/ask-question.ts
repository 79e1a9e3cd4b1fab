import { type Decision, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { yourDesk } from './desk-work.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The desk whose turn it is asks the applicant something; its own time goes on. */
export function askQuestion(
  title: Title,
  { question }: InputOf<'ask'>,
  c: Circumstances,
): Decision<TitleFact, 'not-your-turn'> {
  const desk = yourDesk(title, c)
  if (objects(desk)) return desk

  return [{ type: 'QuestionAsked', ...stamp(title, c), question: { id: c.newId(), question } }]
}
