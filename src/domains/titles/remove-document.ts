import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The applicant takes a document off while he prepares or corrects the title. */
export function removeDocument(
  title: Title,
  { document }: InputOf<'removeDocument'>,
  c: Circumstances,
): Decision<TitleFact, 'no-such-document'> {
  if (!title.documents.some((one) => one.id === document))
    return objection('conflict', 'no-such-document', {}, '/document')

  return [{ type: 'DocumentRemoved', ...stamp(title, c), document }]
}
