import { hash } from 'node:crypto'
import type { Caller } from '#domains/parties/party.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { numberAfter } from '#kernel/numbering.ts'
import { type Database, query } from '#platform/database/database.ts'
import type { SigningKey } from '#platform/history/keys.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Circumstances, GateLaw, TerminalLaw } from '../circumstances.ts'
import type { DayName } from '../slots.ts'

/** What this house's server needs from the rest of the platform. */
export interface GateDesk {
  readonly law: GateLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** The next running number of a series. */
  readonly nextNumber: (series: string) => Promise<number>
  readonly nameOf: (organisation: string) => string
  /** Read as the platform: the hauliers an act names. */
  readonly database: Database
  readonly signing: SigningKey
}

type Haulier = { readonly id: string; readonly name: string }

/** The active haulier of that id, if there is one. */
export async function haulierNamed({ database }: GateDesk, id: string | undefined): Promise<Haulier | undefined> {
  if (id === undefined) return undefined
  const [row] = await query(
    database,
    `select id, name from organisation where id = $1 and kind = 'haulier' and status = 'active'`,
    [id],
  )
  return row && { id: String(row.id), name: String(row.name) }
}

/** Circumstances of a rule, gathered for one visit. */
export const circumstancesOf = (
  { law, calendar, newId }: GateDesk,
  { at, today }: Pick<Visit<Caller>, 'at' | 'today'>,
  caller: Caller,
  haulier?: Haulier,
): Circumstances => ({
  at,
  today,
  caller,
  law,
  calendar,
  newId,
  haulierOf: (id) => (id === haulier?.id ? haulier : undefined),
})

/** A terminal's day has one id, whoever touches it first: of two who do so at once, one finds it there. */
export function dayName(terminal: TerminalLaw, day: string): DayName {
  const digits = hash('sha256', `slot-day ${terminal.organisation} ${terminal.code} ${day}`, 'hex')
  const id = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
  return { id, terminal, day }
}

/** Numbers of this house: `A` for appointments, `X` for exit vouchers. */
export async function numberOf(desk: GateDesk, letter: 'A' | 'X', today: string): Promise<string> {
  const year = today.slice(0, 4)
  return numberAfter(`${letter}{year}{sequence:7}{check}`, { year }, await desk.nextNumber(`gate-${letter}:${year}`))
}
