import { type Decision, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { getCategory } from './category.ts'
import { changeSteps, filed, otherChange, requested } from './change.ts'
import { type ContentReason, objectionsToContent } from './check-content.ts'
import { type ModificationReason, objectionsToModification, touchesGoods } from './check-modification.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import type { Title } from './title.ts'

type Reason = 'not-domiciled-yet' | 'change-pending' | 'nothing-changed' | ContentReason | ModificationReason

/**
 * The applicant asks to modify a title in use, even after the bank's validation; the bank validates again, after the
 * ministry where it gave its visa and the goods change. Not after total imputation. General instruction on exchange
 * operations (modification of titles).
 */
export function requestModification(
  title: Title,
  { content, reason }: InputOf<'requestModification'>,
  c: Circumstances,
): Decision<TitleFact, Reason> {
  const before = title.content
  const other = otherChange(title)
  if (!before) return objection('conflict', 'not-domiciled-yet')
  if (other) return other
  const wrong = [
    ...objectionsToContent(content, getCategory(c.law, title.category), c, '/content'),
    ...objectionsToModification(title, content),
  ]
  if (wrong.length > 0) return objections(wrong)
  if (c.digest(content) === c.digest(before)) return objection('invalid', 'nothing-changed', {}, '/content')

  const steps = changeSteps(title, touchesGoods(before, content))
  const [at = 'bank'] = steps
  return requested({ kind: 'modification', ...filed(title, reason, c), content, steps, at }, title, c)
}
