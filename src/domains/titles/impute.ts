import type { DecimalText } from '#kernel/decimal-text.ts'
import { isMore, isZero, minus } from '#kernel/decimals.ts'
import { type Decision, type Objection, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { allowedOf } from './allowed-quantities.ts'
import { imputedOf, isUsedUp, withTolerance } from './balances.ts'
import type { Circumstances } from './circumstances.ts'
import { evolve } from './evolve.ts'
import type { TitleFact } from './facts.ts'
import { andRest } from './path.ts'
import { stamp } from './standing.ts'
import type { Title, TitleContent } from './title.ts'

type Input = InputOf<'impute'>
type Reason =
  | 'not-domiciled-yet'
  | 'already-imputed-by-declaration'
  | 'unknown-code'
  | 'day-to-come'
  | 'declared-before-domiciliation'
  | 'declared-after-expiry'
  | 'no-such-line'
  | 'line-twice'
  | 'not-positive'
  | 'more-than-left'

/**
 * Customs draws a declaration's goods down from the title, no further than what is left with the tolerance of the
 * goods. The declaration must be registered while the title is valid; it may be imputed later. The title is used up
 * when nothing is left of any line, or when customs says that this is the last. Law 91-14 on foreign trade;
 * that the day of registration is the one that counts is to be confirmed.
 */
export function impute(title: Title, input: Input, c: Circumstances): Decision<TitleFact, Reason> {
  const { content, domiciliation } = title
  if (!content || !domiciliation) return objection('conflict', 'not-domiciled-yet')
  const { office, declaration, registeredOn } = input
  if (title.imputations.some((one) => one.office === office && one.declaration === declaration))
    return objection('conflict', 'already-imputed-by-declaration', { office, declaration }, '/declaration')

  const wrong = [
    ...objectionsToDay(registeredOn, domiciliation, c.today),
    ...objectionsToOffice(office, c),
    ...input.lines.flatMap((_, i) => objectionsToLine(i, input, title, content, c)),
  ]
  if (wrong.length > 0) return objections(wrong)

  const imputed: TitleFact = { type: 'Imputed', ...stamp(title, c), imputation: { id: c.newId(), ...input } }
  if (!input.final && !isUsedUp(evolve(title, imputed))) return andRest([imputed], title, c)
  return andRest([imputed, { type: 'TotallyImputed', ...stamp(title, c) }], title, c)
}

function objectionsToDay(
  registeredOn: string,
  { acceptedOn, expiresOn }: { readonly acceptedOn: string; readonly expiresOn: string },
  today: string,
): readonly Objection<Reason>[] {
  const field = '/registeredOn'
  if (registeredOn > today) return [{ kind: 'invalid', reason: 'day-to-come', field, about: { today } }]
  if (registeredOn < acceptedOn)
    return [{ kind: 'invalid', reason: 'declared-before-domiciliation', field, about: { acceptedOn } }]
  if (registeredOn > expiresOn)
    return [{ kind: 'conflict', reason: 'declared-after-expiry', field, about: { expiresOn } }]
  return []
}

const objectionsToOffice = (office: string, { law }: Circumstances): readonly Objection<Reason>[] =>
  law.customsOffices.some((one) => one.code === office)
    ? []
    : [{ kind: 'invalid', reason: 'unknown-code', field: '/office', about: { code: office } }]

function objectionsToLine(
  i: number,
  { lines }: Input,
  title: Title,
  content: TitleContent,
  { law }: Circumstances,
): readonly Objection<Reason>[] {
  const at = `/lines/${i}`
  const part = lines[i]
  const line = content.lines.find((one) => one.id === part?.line)
  if (!part || !line) return [{ kind: 'invalid', reason: 'no-such-line', field: `${at}/line` }]
  if (lines.findIndex((other) => other.line === part.line) < i)
    return [{ kind: 'invalid', reason: 'line-twice', field: `${at}/line` }]
  if (isZero(part.quantity)) return [{ kind: 'invalid', reason: 'not-positive', field: `${at}/quantity` }]

  const before = imputedOf(title, line.id)
  const quantityLeft = minus(withTolerance(allowedOf(title, line), line.hs, law), before.quantity)
  const valueLeft = minus(withTolerance(line.value, line.hs, law), before.value)
  return [
    ...moreThanLeft(part.quantity, quantityLeft, `${at}/quantity`, line.unit),
    ...moreThanLeft(part.value, valueLeft, `${at}/value`, content.currency),
  ]
}

const moreThanLeft = (
  wanted: DecimalText,
  left: DecimalText,
  field: string,
  unit: string,
): readonly Objection<Reason>[] =>
  isMore(wanted, left) ? [{ kind: 'conflict', reason: 'more-than-left', field, about: { wanted, left, unit } }] : []
