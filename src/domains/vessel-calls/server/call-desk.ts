import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { numberAfter } from '#kernel/numbering.ts'
import type { Language } from '#kernel/text.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Circumstances, Codes } from '../circumstances.ts'

/** What this house's server needs from the rest of the platform. */
export interface CallDesk {
  readonly law: PortLaw
  readonly calendar: Calendar
  readonly codes: Codes
  readonly newId: () => string
  readonly nextNumber: (series: string) => Promise<number>
  /** The name of an organisation in the reader's language; empty where it is not known. */
  readonly nameOf: (organisation: string, language: Language) => string
  readonly agentNamed: Circumstances['agentNamed']
}

/** Invoices of dues where the law says nothing of their number. */
const invoiceNumbering = 'D{port}{year}{sequence:6}{check}'

/** A running number set apart before the decision that uses it. */
export interface Reserved {
  readonly of: 'call' | 'invoice'
  readonly port: string
  readonly sequence: number
}

/** Sets the next number of a port's calls or invoices apart; they run anew each year, and one not used is never used. */
export const reserve = async (
  { nextNumber }: CallDesk,
  of: Reserved['of'],
  port: string,
  today: string,
): Promise<Reserved> => ({ of, port, sequence: await nextNumber(`${of}:${port}:${today.slice(0, 4)}`) })

/** Circumstances of a rule, gathered for one visit. */
export function circumstancesOf(
  desk: CallDesk,
  { at, today }: Pick<Visit<Caller>, 'at' | 'today'>,
  caller: Caller,
  { reserved, windows = [] }: { readonly reserved?: Reserved; readonly windows?: Circumstances['windows'] } = {},
): Circumstances {
  return {
    at,
    today,
    caller,
    law: desk.law,
    calendar: desk.calendar,
    codes: desk.codes,
    newId: desk.newId,
    agentNamed: desk.agentNamed,
    windows,
    nextNumber: () => {
      if (!reserved) throw new Error('no number was reserved for this act')
      const pattern = reserved.of === 'call' ? desk.law.callNumbering : invoiceNumbering
      return numberAfter(pattern, { port: reserved.port, year: today.slice(0, 4) }, reserved.sequence)
    },
  }
}
