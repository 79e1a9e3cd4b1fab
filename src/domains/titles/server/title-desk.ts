import type { Caller } from '#domains/parties/party.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Language } from '#kernel/text.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Circumstances, Codes } from '../circumstances.ts'
import { registrationNumber } from '../registration-number.ts'
import type { Category, TitleLaw } from '../title-law.ts'

/** What this house's server needs from the rest of the platform. */
export interface TitleDesk {
  readonly law: TitleLaw
  readonly calendar: Calendar
  readonly codes: Codes
  readonly newId: () => string
  readonly digest: (value: unknown) => string
  /** The next running number of a series. */
  readonly nextNumber: (series: string) => Promise<number>
  /** The name of a public body, a bank or an agent in the reader's language; empty for others. */
  readonly nameOf: (organisation: string, language: Language) => string
  /** How the system of a partner does, for organisations that have one. */
  readonly partnerOf: (organisation: string) => { down: boolean; since?: string; waiting: number } | undefined
  readonly files: FileStore
}

/** Circumstances of a rule, gathered for one visit. A registration number is reserved beforehand by the acts that need one. */
export function circumstancesOf(
  desk: TitleDesk,
  visit: Pick<Visit<Caller>, 'at' | 'today'>,
  caller: Caller,
  extra: Partial<Pick<Circumstances, 'file' | 'colleague'>> & { reserved?: number } = {},
): Circumstances {
  const { reserved, ...given } = extra
  return {
    at: visit.at,
    today: visit.today,
    caller,
    law: desk.law,
    calendar: desk.calendar,
    codes: desk.codes,
    newId: desk.newId,
    digest: desk.digest,
    nextNumber: (category: Category) => {
      if (reserved === undefined) throw new Error('no registration number was reserved for this act')
      return registrationNumber(desk.law.numbering, category.code, visit.today, reserved)
    },
    ...given,
  }
}

/** The series registration numbers of a category run in: anew each year. */
export const seriesOf = (category: string, today: string): string => `title:${category}:${today.slice(0, 4)}`
