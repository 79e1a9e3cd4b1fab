import type { Decision } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import { marksAfter } from './taken-over.ts'
import type { Title } from './title.ts'

/** The applicant keeps what has been typed so far, right or wrong. Typing over a value taken over removes its mark. */
export function saveDraft(
  title: Title,
  { draft, takenOver }: InputOf<'saveDraft'>,
  c: Circumstances,
): Decision<TitleFact, never> {
  return [{ type: 'DraftSaved', ...stamp(title, c), draft, takenOver: marksAfter(title, draft, takenOver) }]
}
