import { type Decision, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { getCategory } from './category.ts'
import type { Circumstances } from './circumstances.ts'
import { contentOf } from './content.ts'
import type { TitleFact } from './facts.ts'
import { deskAt, routeOf, sentTo } from './path.ts'
import { type MissingReason, missingToSign } from './ready-to-sign.ts'
import { stamp } from './standing.ts'
import type { Title, TitleContent } from './title.ts'

/**
 * The applicant signs a complete draft: it gets its registration number, its content is fixed with its digest, its
 * path is fixed by the law of this day, and it goes to the first desk. General instruction on exchange operations, art. 36.
 */
export function signTitle(title: Title, _input: InputOf<'sign'>, c: Circumstances): Decision<TitleFact, MissingReason> {
  const missing = missingToSign(title, c)
  if (missing.length > 0) return objections(missing)

  const content = completeContent(title)
  const category = getCategory(c.law, title.category)
  const route = routeOf(category, content.lines, c.law)
  const [first = 'domiciliation'] = route.path
  return [
    {
      type: 'TitleSigned',
      ...stamp(title, c),
      number: c.nextNumber(category),
      content,
      contentDigest: c.digest(content),
      ...route,
    },
    ...sentTo(deskAt(first, { ...route, content }, c), title, c),
  ]
}

/** The content of a draft in which nothing is missing. */
export function completeContent({ draft }: Pick<Title, 'draft'>): TitleContent {
  const content = contentOf(draft)
  if (!content) throw new Error('a draft in which nothing is missing must be a complete content')
  return content
}
