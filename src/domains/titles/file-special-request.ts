import type { Decision } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/**
 * The applicant or his bank puts a case outside the rules to the exchange office: splitting, partial shipments,
 * overruns, penalties, price changes. General instruction on exchange operations.
 */
export function fileSpecialRequest(
  title: Title,
  { kind, text }: InputOf<'fileSpecialRequest'>,
  c: Circumstances,
): Decision<TitleFact, never> {
  return [{ type: 'SpecialRequestFiled', ...stamp(title, c), request: { id: c.newId(), kind, text } }]
}
