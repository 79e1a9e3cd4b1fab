import { type Decision, objection } from '#kernel/decision.ts'
import type { StartTitle } from './acts.ts'
import { findCategory } from './category.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { actorOf, mandateFor, standingOf } from './standing.ts'
import { markAll, marksAfter } from './taken-over.ts'
import type { TakenOver, Title, TitleDraft } from './title.ts'
import type { Template } from './views.ts'

/** What the shell found under the ids of `from`; absent when there is nothing of that id. */
export interface StartingPoint {
  readonly title?: Title
  readonly template?: Template
}

/**
 * A company, or its agent under a mandate, starts a title: empty, with what it gives, from a template or from an
 * earlier title. Of an earlier title only what the applicant declared is copied, never its documents nor the answers
 * it was given; every copied value is marked with where it came from. `id` is the new title's.
 */
export function startTitle(
  id: string,
  input: StartTitle,
  c: Circumstances,
  found: StartingPoint = {},
): Decision<TitleFact, 'unknown-category' | 'right-needed' | 'no-mandate' | 'no-such-title' | 'no-such-template'> {
  const { caller } = c
  const owner = input.owner ?? caller.organisation
  const known = { owner, category: input.category }
  const category = findCategory(c.law, input.category)
  const mandate = mandateFor(known, caller)

  if (!caller.rights.includes('write')) return objection('forbidden', 'right-needed', { right: 'write' })
  if (!category) return objection('invalid', 'unknown-category', { category: input.category }, '/category')
  if (owner !== caller.organisation && !mandate) return objection('forbidden', 'no-mandate', {}, '/owner')

  const copy = copied(input, c, found, owner)
  if (typeof copy === 'string') return objection('absent', copy, {}, '/from')

  const draft = input.draft ?? copy.draft
  return [
    {
      type: 'TitleDrafted',
      at: c.at,
      by: actorOf(caller, known),
      id,
      category: category.code,
      direction: category.direction,
      owner,
      ownerName: owner === caller.organisation ? caller.organisationName : (mandate?.principalName ?? ''),
      draft,
      takenOver: marksAfter(copy, draft, input.takenOver),
    },
  ]
}

type Copy = { readonly draft: TitleDraft; readonly takenOver: TakenOver }

function copied(
  { from }: StartTitle,
  { caller, newId }: Circumstances,
  found: StartingPoint,
  owner: string,
): Copy | 'no-such-title' | 'no-such-template' {
  if (!from) return { draft: {}, takenOver: {} }
  if ('template' in from) {
    const { template } = found
    if (template?.id !== from.template || template.owner !== owner) return 'no-such-template'
    return marked(template.draft, { from: 'template', reference: template.name }, newId)
  }
  const { title } = found
  if (title?.id !== from.title || title.owner !== owner || !standingOf(title, caller)) return 'no-such-title'
  return marked(title.content ?? title.draft, { from: 'title', reference: title.number ?? title.id }, newId)
}

function marked(source: TitleDraft, mark: TakenOver[string], newId: () => string): Copy {
  const draft = { ...source, ...(source.lines && { lines: source.lines.map((line) => ({ ...line, id: newId() })) }) }
  return { draft, takenOver: markAll(draft, mark) }
}
