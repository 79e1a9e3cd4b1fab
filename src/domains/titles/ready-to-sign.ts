import type { Objection } from '#kernel/decision.ts'
import { findCategory } from './category.ts'
import { type ContentReason, objectionsToContent } from './check-content.ts'
import type { Circumstances } from './circumstances.ts'
import type { Title } from './title.ts'

export type MissingReason = ContentReason | 'unknown-category' | 'document-missing' | 'goods-under-visa'

/**
 * What is missing before the applicant may sign, or send a returned title again: every fault of what he typed and
 * every document the category wants, in reading order. Empty when he may sign.
 */
export function missingToSign(title: Title, c: Circumstances): readonly Objection<MissingReason>[] {
  const category = findCategory(c.law, title.category)
  if (!category) return [{ kind: 'invalid', reason: 'unknown-category', about: { category: title.category } }]

  return [
    ...objectionsToContent(title.draft, category, c),
    ...goodsUnderVisa(title),
    ...missingDocuments(title, category.documents),
  ]
}

const missingDocuments = (
  { documents }: Title,
  needed: readonly (readonly string[])[],
): readonly Objection<'document-missing'>[] =>
  needed
    .filter((kinds) => !documents.some(({ kind }) => kinds.includes(kind)))
    .map((kinds) => ({
      kind: 'invalid',
      reason: 'document-missing',
      field: '/documents',
      about: { documents: kinds.join(', ') },
    }))

/** What the ministry has seen and allowed may not be exchanged for other goods on the way to the bank. */
function goodsUnderVisa({ visa, content, draft }: Title): readonly Objection<'goods-under-visa'>[] {
  if (!visa || !content) return []
  const same = (i: number) => {
    const before = content.lines[i]
    const now = draft.lines?.[i]
    return (
      before?.id === now?.id &&
      before?.hs === now?.hs &&
      before?.origin === now?.origin &&
      before?.unit === now?.unit &&
      before?.quantity === now?.quantity
    )
  }
  const count = Math.max(content.lines.length, draft.lines?.length ?? 0)
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => !same(i))
    .map((i) => ({ kind: 'conflict', reason: 'goods-under-visa', field: `/lines/${i}` }))
}
