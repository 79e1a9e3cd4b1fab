import type { Decision } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The applicant gives up a title that was never signed. */
export function discardDraft(
  title: Title,
  _input: InputOf<'discardDraft'>,
  c: Circumstances,
): Decision<TitleFact, never> {
  return [{ type: 'DraftDiscarded', ...stamp(title, c) }]
}
