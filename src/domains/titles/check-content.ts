import type { Objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import {
  amount,
  bank,
  choice,
  code,
  dayUntil,
  type FieldCheck,
  type FieldReason,
  hsCode,
  text,
} from './field-checks.ts'
import { startsWithOne } from './hs.ts'
import { contractKinds, type DraftLine, incoterms, paymentTerms, type TitleDraft } from './title.ts'
import type { Category } from './title-law.ts'

export type ContentReason =
  | FieldReason
  | 'lines-missing'
  | 'line-twice'
  | 'hs-not-in-category'
  | 'hs-needs-other-category'
  | 'one-hs-only'

type World = Pick<Circumstances, 'codes' | 'law' | 'today'>

/**
 * Everything that stands between what was typed and a content that can be signed, in reading order, each at its
 * field (`within` is the JSON pointer of the content itself). Meaning counts: codes are known, amounts fit the
 * currency, goods fit the category. Law 91-14 on foreign trade; which goods need which category is the country's data.
 */
export function objectionsToContent(
  draft: TitleDraft,
  category: Category,
  world: World,
  within = '',
): readonly Objection<ContentReason>[] {
  const objections: Objection<ContentReason>[] = []
  const object = (pointer: string, reason: ContentReason, about?: Objection['about']) =>
    objections.push({ kind: 'invalid', reason, field: `${within}${pointer}`, ...(about && { about }) })

  for (const [pointer, value, check, needed] of fieldsOf(draft, category, world)) {
    const fault = value ? check(value) : needed ? ({ reason: 'needed' } as const) : undefined
    if (fault) object(pointer, fault.reason, 'about' in fault ? fault.about : undefined)
  }

  const lines = draft.lines ?? []
  if (lines.length === 0) object('/lines', 'lines-missing')
  for (const [i, line] of lines.entries()) {
    if (lines.findIndex((other) => other.id === line.id) < i) object(`/lines/${i}/id`, 'line-twice')
    for (const [reason, about] of goodsFaults(line, lines[0], category)) object(`/lines/${i}/hs`, reason, about)
  }
  return objections
}

type Field = readonly [pointer: string, value: string | undefined, check: FieldCheck, needed: boolean]

function fieldsOf(draft: TitleDraft, category: Category, { codes, law, today }: World): readonly Field[] {
  const { counterparty, contract, bank: at } = draft
  const regimes = law.regimes.filter(({ direction }) => direction === category.direction).map((one) => one.code)
  const offices = law.customsOffices.map((one) => one.code)
  const decimals = codes.currencyDecimals(draft.currency ?? '') ?? 6
  const charge = amount({ positive: false, decimals })

  return [
    ['/counterparty/name', counterparty?.name, text(200), true],
    ['/counterparty/country', counterparty?.country, code(codes.isCountry), true],
    ['/counterparty/address', counterparty?.address, text(500), false],
    ['/contract/kind', contract?.kind, choice(contractKinds), true],
    ['/contract/number', contract?.number, text(60), true],
    ['/contract/date', contract?.date, dayUntil(today), true],
    ['/regime', draft.regime, code((one) => regimes.includes(one)), true],
    ['/customsOffice', draft.customsOffice, code((one) => offices.includes(one)), true],
    ['/provenance', draft.provenance, code(codes.isCountry), true],
    ['/incoterm', draft.incoterm, choice(incoterms), true],
    ['/incotermPlace', draft.incotermPlace, text(100), true],
    ['/currency', draft.currency, code((one) => codes.currencyDecimals(one) !== undefined), true],
    ['/paymentTerms', draft.paymentTerms, choice(paymentTerms), true],
    ['/freight', draft.freight, charge, false],
    ['/insurance', draft.insurance, charge, false],
    ['/otherCharges', draft.otherCharges, charge, false],
    ['/reason', draft.reason, text(2000), category.reasonRequired],
    ['/bank/organisation', at?.organisation, bank(codes.isBank), true],
    ['/bank/branch', at?.branch, text(100), true],
    ['/bank/account', at?.account, text(34), true],
    ...(draft.lines ?? []).flatMap((line, i) => fieldsOfLine(line, `/lines/${i}`, codes, decimals)),
  ]
}

const fieldsOfLine = (line: DraftLine, at: string, codes: World['codes'], decimals: number): readonly Field[] => [
  [`${at}/hs`, line.hs, hsCode(codes.isHs), true],
  [`${at}/designation`, line.designation, text(500), true],
  [`${at}/origin`, line.origin, code(codes.isCountry), true],
  [`${at}/quantity`, line.quantity, amount({ positive: true }), true],
  [`${at}/unit`, line.unit, code(codes.isUnit), true],
  [`${at}/netWeightKg`, line.netWeightKg, amount({ positive: true }), false],
  [`${at}/value`, line.value, amount({ positive: true, decimals }), true],
]

function* goodsFaults(
  { hs }: DraftLine,
  first: DraftLine | undefined,
  category: Category,
): Iterable<readonly [ContentReason, Record<string, string>]> {
  if (!hs) return
  if (category.onlyHs.length > 0 && !startsWithOne(hs, category.onlyHs))
    yield ['hs-not-in-category', { hs, category: category.code }]
  const other = category.notHs.find((one) => hs.startsWith(one.hs))
  if (other) yield ['hs-needs-other-category', { hs, category: category.code, use: other.use }]
  const subheading = first?.hs?.slice(0, 6)
  if (!category.severalHs && subheading && hs.slice(0, 6) !== subheading)
    yield ['one-hs-only', { hs, first: subheading }]
}
