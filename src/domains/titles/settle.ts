import type { DecimalText } from '#kernel/decimal-text.ts'
import { decimal, isMore, isZero, sum, toText } from '#kernel/decimals.ts'
import { type Decision, type Objection, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { imputedValueOf, settledOf } from './balances.ts'
import type { Circumstances } from './circumstances.ts'
import { totalOf } from './content.ts'
import type { TitleFact } from './facts.ts'
import { startsWithOne } from './hs.ts'
import { andRest } from './path.ts'
import { stamp } from './standing.ts'
import type { Title, TitleContent } from './title.ts'
import type { TitleLaw } from './title-law.ts'

type Input = InputOf<'settle'>
type Reason =
  | 'not-domiciled-yet'
  | 'no-payment-agreed'
  | 'already-settled-under-reference'
  | 'not-positive'
  | 'too-many-decimals'
  | 'day-to-come'
  | 'paid-before-domiciliation'
  | 'more-than-owed'
  | 'advance-too-late'
  | 'advance-over-percent'
  | 'advance-over-limit'

/**
 * The bank records a payment it executed. Together payments stay within the title's total; beyond it only as far as
 * customs imputed the excess. Validity does not limit payment. Advances have their own ceiling, in per cent of the
 * total and in the country's currency. General instruction on exchange operations.
 */
export function settle(title: Title, input: Input, c: Circumstances): Decision<TitleFact, Reason> {
  const { content, domiciliation, settlements } = title
  if (!content || !domiciliation) return objection('conflict', 'not-domiciled-yet')
  if (content.paymentTerms === 'no-payment') return objection('conflict', 'no-payment-agreed')
  if (settlements.some(({ reference }) => reference === input.reference))
    return objection('conflict', 'already-settled-under-reference', { reference: input.reference }, '/reference')

  const wrong = [
    ...objectionsToMoney(input.amount, content.currency, '/amount', c),
    ...objectionsToMoney(input.countervalue, c.law.currency, '/countervalue', c),
    ...objectionsToDay(input.paidOn, domiciliation.acceptedOn, c.today),
    ...objectionsToAmount(input.amount, title, content),
    ...(input.kind === 'advance' ? objectionsToAdvance(input, title, content, c.law) : []),
  ]
  if (wrong.length > 0) return objections(wrong)

  return andRest([{ type: 'Settled', ...stamp(title, c), settlement: { id: c.newId(), ...input } }], title, c)
}

function objectionsToMoney(
  amount: DecimalText,
  currency: string,
  field: string,
  { codes }: Circumstances,
): readonly Objection<Reason>[] {
  const decimals = codes.currencyDecimals(currency)
  if (isZero(amount)) return [{ kind: 'invalid', reason: 'not-positive', field }]
  if (decimals === undefined || decimal(amount).decimalPlaces() <= decimals) return []
  return [{ kind: 'invalid', reason: 'too-many-decimals', field, about: { decimals } }]
}

function objectionsToDay(paidOn: string, acceptedOn: string, today: string): readonly Objection<Reason>[] {
  const field = '/paidOn'
  if (paidOn > today) return [{ kind: 'invalid', reason: 'day-to-come', field, about: { today } }]
  if (paidOn < acceptedOn)
    return [{ kind: 'invalid', reason: 'paid-before-domiciliation', field, about: { acceptedOn } }]
  return []
}

function objectionsToAmount(amount: DecimalText, title: Title, content: TitleContent): readonly Objection<Reason>[] {
  const total = totalOf(content)
  const imputed = imputedValueOf(title)
  const most = isMore(imputed, total) ? imputed : total
  const settled = settledOf(title)
  if (!isMore(sum([settled, amount]), most)) return []
  const { currency } = content
  return [{ kind: 'conflict', reason: 'more-than-owed', field: '/amount', about: { settled, most, currency } }]
}

/** An advance is paid before all goods have come, up to a share of the total; its ceiling is for imports alone. */
function objectionsToAdvance(
  { amount, countervalue }: Input,
  { status, direction, settlements }: Title,
  content: TitleContent,
  { advances, currency }: TitleLaw,
): readonly Objection<Reason>[] {
  if (status !== 'domiciled' && status !== 'partly-imputed')
    return [{ kind: 'conflict', reason: 'advance-too-late', field: '/kind' }]
  if (direction !== 'import') return []

  const earlier = settlements.filter(({ kind }) => kind === 'advance')
  const share = toText(decimal(totalOf(content)).times(advances.maxPercent).div(100))
  const limit = limitFor(content, advances)
  const found: Objection<Reason>[] = []
  if (isMore(sum([...earlier.map((one) => one.amount), amount]), share))
    found.push({
      kind: 'conflict',
      reason: 'advance-over-percent',
      field: '/amount',
      about: { percent: advances.maxPercent, share, currency: content.currency },
    })
  if (isMore(sum([...earlier.map((one) => one.countervalue), countervalue]), limit))
    found.push({ kind: 'conflict', reason: 'advance-over-limit', field: '/countervalue', about: { limit, currency } })
  return found
}

/** The higher ceiling of some goods holds when every line is of them. */
const limitFor = ({ lines }: TitleContent, { limit, limitByHs }: TitleLaw['advances']): DecimalText =>
  limitByHs
    .filter(({ hs }) => lines.every((line) => startsWithOne(line.hs, hs)))
    .reduce((highest, one) => (isMore(one.limit, highest) ? one.limit : highest), limit)
