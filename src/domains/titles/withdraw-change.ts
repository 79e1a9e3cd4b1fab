import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { andRest } from './path.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The applicant takes back a change as long as its last answer has not come. */
export function withdrawChange(
  title: Title,
  _input: InputOf<'withdrawChange'>,
  c: Circumstances,
): Decision<TitleFact, 'no-change-pending'> {
  if (!title.change) return objection('conflict', 'no-change-pending')

  return andRest([{ type: 'ChangeWithdrawn', ...stamp(title, c) }], title, c)
}
