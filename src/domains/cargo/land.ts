import { addWorkingHours } from '#kernel/calendar.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'
import { isUnloaded, openBlocks } from './status.ts'

/**
 * Whoever holds the goods says what is on land. Once all of it is, the owners of open blocks have the working hours the
 * law gives them.
 */
export function land(
  lot: Lot,
  { packages, grossKg, equipment, complete }: InputOf<'land'>,
  c: Circumstances,
): Decision<LotFact, 'already-landed' | 'fewer-than-before' | 'unit-twice' | 'unit-not-of-lot'> {
  if (isUnloaded(lot)) return objection('conflict', 'already-landed')
  if (packages < (lot.landing?.packages ?? 0)) return objection('invalid', 'fewer-than-before', undefined, '/packages')
  const landed = lot.landing?.equipment.map(({ number }) => number) ?? []
  const all = [...landed, ...equipment.map(({ number }) => number)]
  if (new Set(all).size < all.length) return objection('invalid', 'unit-twice', undefined, '/equipment')
  const stranger = equipment.findIndex(({ number }) => !lot.bill.equipment.some((unit) => unit.number === number))
  if (stranger >= 0) return objection('invalid', 'unit-not-of-lot', undefined, `/equipment/${stranger}/number`)

  return [
    {
      type: 'LotLanded',
      ...stamp(c),
      packages,
      ...(grossKg !== undefined && { grossKg }),
      equipment: equipment.map((unit) => ({ ...unit, at: c.at })),
      complete,
      until: complete ? deadlines(lot, c) : {},
    },
  ]
}

/**
 * The terminal's tally says what is on land: it is written on the lot in the terminal's name. From then on that terminal
 * holds the goods, and the blocks the law gives to the terminal are its own. Source: service MAN-11.
 */
export function landAsTallied(
  lot: Lot,
  { packages, grossKg, damage, equipment, complete, terminal, landedAt }: InputOf<'landAsTallied'>,
  c: Circumstances,
): Decision<LotFact, 'already-landed' | 'fewer-than-before'> {
  if (isUnloaded(lot)) return objection('conflict', 'already-landed')
  if (packages < (lot.landing?.packages ?? 0)) return objection('invalid', 'fewer-than-before', undefined, '/packages')
  const known = new Set(lot.landing?.equipment.map(({ number }) => number))
  const fresh = equipment.filter(({ number }) => !known.has(number))
  if (!complete && fresh.length === 0 && packages === lot.landing?.packages) return []

  const ofTerminal = new Set(c.law.blocks.filter(({ owner }) => owner === 'terminal').map(({ kind }) => kind))
  const blocks = openBlocks(lot).flatMap(({ id, kind }) => (ofTerminal.has(kind) ? [id] : []))

  return [
    {
      type: 'LotLanded',
      ...stamp(c),
      packages,
      ...(grossKg !== undefined && { grossKg }),
      ...(damage !== undefined && { damage }),
      equipment: fresh,
      complete,
      landedAt,
      terminal: { ...terminal, blocks },
      until: complete ? deadlines(lot, c) : {},
    },
  ]
}

/** When the owners of open blocks have to answer, by block. */
function deadlines(lot: Lot, { law, calendar, at }: Circumstances): Record<string, string> {
  return Object.fromEntries(
    openBlocks(lot).flatMap(({ id, kind, until }) => {
      const hours = law.blocks.find((rule) => rule.kind === kind)?.withinHours
      return hours === undefined || until !== undefined ? [] : [[id, addWorkingHours(calendar, at, hours)]]
    }),
  )
}
