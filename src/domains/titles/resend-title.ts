import { type Decision, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { getCategory } from './category.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { deskAt, type Route, routeOf, sentTo } from './path.ts'
import { type MissingReason, missingToSign } from './ready-to-sign.ts'
import { completeContent } from './sign-title.ts'
import { stamp } from './standing.ts'
import type { Title, TitleContent } from './title.ts'

/** The applicant corrects a title the bank said no to, and sends it to the same desk again. */
export function resendTitle(
  title: Title,
  _input: InputOf<'resend'>,
  c: Circumstances,
): Decision<TitleFact, MissingReason | 'not-returned'> {
  const { returned } = title
  const missing = missingToSign(title, c)
  if (!returned) return objection('conflict', 'not-returned')
  if (missing.length > 0) return objections(missing)

  const content = completeContent(title)
  const route = routeAgain(title, content, c)
  return [
    {
      type: 'TitleCorrected',
      ...stamp(title, c),
      content,
      contentDigest: c.digest(content),
      path: route.path,
      departments: route.departments,
    },
    ...sentTo(deskAt(returned.stage, { ...route, content }, c), title, c),
  ]
}

/** Other goods may call other departments, as long as none has been asked yet. */
const routeAgain = (title: Title, content: TitleContent, { law }: Circumstances): Route =>
  title.returned?.stage === 'pre-domiciliation' ? routeOf(getCategory(law, title.category), content.lines, law) : title
