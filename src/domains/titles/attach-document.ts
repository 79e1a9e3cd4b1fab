import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { hasOpenQuestion } from './answer-question.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** Documents a title takes at most, as many as the banks' files do. */
const most = 100

/**
 * The applicant attaches a document: any while he prepares or corrects the title or owes an answer to a question, later
 * only proofs, since what was signed stays what was seen.
 */
export function attachDocument(
  title: Title,
  { document }: InputOf<'attachDocument'>,
  c: Circumstances,
): Decision<TitleFact, 'no-such-file' | 'already-attached' | 'too-many-documents' | 'only-proofs-now'> {
  const { file } = c
  if (file?.id !== document) return objection('invalid', 'no-such-file', {}, '/document')
  if (title.documents.some((one) => one.id === document))
    return objection('conflict', 'already-attached', { name: file.name }, '/document')
  if (title.documents.length >= most) return objection('conflict', 'too-many-documents', { most }, '/document')
  const open = title.status === 'draft' || title.status === 'returned' || hasOpenQuestion(title)
  if (!open && file.kind !== 'proof') return objection('conflict', 'only-proofs-now', {}, '/document')

  return [{ type: 'DocumentAttached', ...stamp(title, c), document: file }]
}
