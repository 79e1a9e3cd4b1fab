import type { Caller } from '#domains/parties/party.ts'
import { numberAfter } from '#kernel/numbering.ts'
import { type Database, query } from '#platform/database/database.ts'
import type { SigningKey } from '#platform/history/keys.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Circumstances, UnitLaw } from '../circumstances.ts'

/** What this house's server needs from the rest of the platform. */
export interface UnitDesk {
  readonly law: UnitLaw
  readonly newId: () => string
  /** The next running number of a series. */
  readonly nextNumber: (series: string) => Promise<number>
  readonly nameOf: (organisation: string) => string
  /** Read as the platform: the organisations an announcement names. */
  readonly database: Database
  readonly signing: SigningKey
}

/** Circumstances of a rule, gathered for one visit; `named` are organisations its input names. */
export async function circumstancesFor(
  { law, database }: UnitDesk,
  { at }: Pick<Visit<Caller>, 'at'>,
  named: readonly (string | undefined)[],
): Promise<(caller: Caller) => Circumstances> {
  const ids = named.filter((id) => id !== undefined)
  const rows =
    ids.length === 0
      ? []
      : await query(
          database,
          `select id, name, kind from organisation where id = any ($1::uuid[]) and status = 'active'`,
          [ids],
        )
  const known = new Map(rows.map(({ id, name, kind }) => [String(id), { name: String(name), kind: String(kind) }]))
  return (caller) => ({ at, caller, law, known: (id) => known.get(id) })
}

/** Numbers of this house: `E` for announced containers, `R` for reception notes. */
export async function numberOf({ nextNumber }: UnitDesk, letter: 'E' | 'R', today: string): Promise<string> {
  const year = today.slice(0, 4)
  return numberAfter(`${letter}{year}{sequence:7}{check}`, { year }, await nextNumber(`unit-${letter}:${year}`))
}
