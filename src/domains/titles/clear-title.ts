import { isZero, minus } from '#kernel/decimals.ts'
import { type Decision, type Objections, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { imputedValueOf, settledOf } from './balances.ts'
import { getCategory } from './category.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

type Unclearable = 'not-to-be-cleared' | 'nothing-to-clear' | 'change-pending'

/**
 * The bank compares what was paid with what customs imputed. Without a gap the title is cleared; a gap is justified,
 * with its reason, or left open for the exchange office to see. General instruction on exchange operations (clearing).
 */
export function clearTitle(
  title: Title,
  { outcome, gapReason, justification }: InputOf<'clear'>,
  c: Circumstances,
): Decision<TitleFact, Unclearable | 'gap-left' | 'no-gap' | 'gap-reason-missing' | 'justification-missing'> {
  const unclearable = notToClear(title, c)
  const imputed = imputedValueOf(title)
  const settled = settledOf(title)
  const gap = minus(settled, imputed)
  if (unclearable) return unclearable
  if (outcome === 'cleared' && !isZero(gap)) return objection('invalid', 'gap-left', { gap }, '/outcome')
  if (outcome !== 'cleared' && isZero(gap)) return objection('invalid', 'no-gap', {}, '/outcome')
  if (outcome === 'justified-gap') {
    if (gapReason === undefined) return objection('invalid', 'gap-reason-missing', {}, '/gapReason')
    if (justification === undefined) return objection('invalid', 'justification-missing', {}, '/justification')
  }

  return [
    {
      type: 'Cleared',
      ...stamp(title, c),
      outcome,
      imputed,
      settled,
      gap,
      ...(gapReason !== undefined && { gapReason }),
      ...(justification !== undefined && { justification }),
    },
  ]
}

/** Why there is nothing for the bank to clear now, whatever it finds. */
export function notToClear(title: Title, { law }: Circumstances): Objections<Unclearable> | undefined {
  if (!getCategory(law, title.category).cleared) return objection('conflict', 'not-to-be-cleared')
  if (title.imputations.length === 0 && title.settlements.length === 0) return objection('conflict', 'nothing-to-clear')
  return title.change ? objection('conflict', 'change-pending') : undefined
}
