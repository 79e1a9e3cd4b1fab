import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { numberAfter } from '#kernel/numbering.ts'
import type { Language } from '#kernel/text.ts'
import { type Database, query, type Statement } from '#platform/database/database.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { InputOf, LotAct } from '../acts.ts'
import type { Circumstances, Company } from '../circumstances.ts'
import type { Lot } from '../lot.ts'

/** What this house's server needs from the rest of the platform. */
export interface LotDesk {
  readonly law: PortLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** The next running number of a series. */
  readonly nextNumber: (series: string) => Promise<number>
  /** In the language asked for, where the organisation has a name in it; else as it is registered. */
  readonly nameOf: (organisation: string, language?: Language) => string
  /** Finds the companies these identifiers of a bill name. */
  readonly companiesKnown: (identifiers: Readonly<Record<string, string>>) => Promise<Circumstances['knownBy']>
  /** Read as the platform: the master of a house lot, which the visitor may not see. */
  readonly database: Database
}

/** What an act needs to know beside the lot, looked up before the decision. */
export interface Known {
  readonly master?: Lot
  readonly companies: readonly Company[]
  readonly knownBy: Circumstances['knownBy']
  /** Running number for a delivery order. */
  readonly reserved?: number
}
export const knowsNothing: Known = { companies: [], knownBy: () => undefined }

/** Circumstances of a rule, gathered for one visit. */
export function circumstancesOf(
  desk: LotDesk,
  { at, today }: Pick<Visit<Caller>, 'at' | 'today'>,
  caller: Caller,
  { master, companies, knownBy, reserved }: Known,
): Circumstances {
  return {
    at,
    today,
    caller,
    law: desk.law,
    calendar: desk.calendar,
    newId: desk.newId,
    nextNumber: () => orderNumber(desk, today, reserved ?? 0),
    companyOf: (id) => companies.find((one) => one.id === id),
    knownBy,
    ...(master && { master }),
  }
}

const orderNumber = ({ law }: LotDesk, today: string, sequence: number): string =>
  numberAfter(law.deliveryOrders.numbering, { year: today.slice(0, 4) }, sequence)

/** Acts that look at the master of a house lot. */
const looksAbove: readonly LotAct[] = [
  'issueOrder',
  'replaceOrder',
  'blockOrder',
  'unblockOrder',
  'cancelOrder',
  'confirmFreight',
  'correctBill',
  'deliver',
  'letTimePass',
]

/** Gathers what the rule of an act needs to know; nothing is asked where it needs nothing. */
export async function knowledgeFor(
  desk: LotDesk,
  today: string,
  id: string,
  act: LotAct,
  input: unknown,
): Promise<Known> {
  const issues = act === 'issueOrder' || act === 'replaceOrder'
  const { bill } = act === 'correctBill' ? (input as InputOf<'correctBill'>) : { bill: undefined }
  const knownBy = bill?.consignee?.identifiers && (await desk.companiesKnown(bill.consignee.identifiers))
  const statements = [
    ...(looksAbove.includes(act) ? [masterOf(id)] : []),
    ...(issues ? [companiesFor(id, input as InputOf<'issueOrder'>)] : []),
  ]
  if (statements.length === 0) return knowsNothing
  const results = await desk.database.batch(statements)
  const master = looksAbove.includes(act) ? (results.shift()?.[0]?.body as Lot | undefined) : undefined
  const companies = issues ? ((results.shift() ?? []) as unknown as Company[]) : []
  return {
    ...(master && { master }),
    companies,
    knownBy: knownBy ?? knowsNothing.knownBy,
    ...(issues && { reserved: await desk.nextNumber(`delivery-order:${today.slice(0, 4)}`) }),
  }
}

const masterOf = (id: string): Statement => ({
  name: 'lot.master',
  text: 'select m.body from lot l join lot m on m.id = l.parent where l.id = $1',
  values: [id],
})

/** The organisations an order names: in the input, or in what it takes its terms from. */
const companiesFor = (id: string, { beneficiary, representative }: InputOf<'issueOrder'>): Statement => ({
  name: 'lot.companies',
  text: `select id, name, kind from organisation where status = 'active' and id in (
    select unnest($2::uuid[]) union
    select (o->>w.name)::uuid from lot, jsonb_array_elements(body->'deliveryOrders') o,
      (values ('beneficiary'), ('representative')) w (name) where lot.id = $1 and o ? w.name)`,
  values: [id, [beneficiary, representative].filter((one) => one !== undefined)],
})

/** Whether the master of a house lot has come to its forwarder, read as the platform. */
export async function masterFor(desk: LotDesk, lot: Lot): Promise<Lot | undefined> {
  if (lot.parent === undefined) return undefined
  const [row] = await query(desk.database, 'select body from lot where id = $1', [lot.parent])
  return row?.body as Lot | undefined
}
