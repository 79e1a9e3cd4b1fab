import { objection, objects } from '#kernel/decision.ts'
import type { Proposal } from './acts.ts'
import { type Circumstances, stamp, type TerminalLaw } from './circumstances.ts'
import type { AppointmentFact, SlotDayFact } from './facts.ts'
import type { Appointment, SlotDay } from './gate.ts'
import { type DayName, momentsOf, takePlace } from './slots.ts'

/** A lot as whoever asks for a truck's place sees it. */
export interface LotSeen {
  readonly id: string
  readonly bill: string
  /** The terminal that holds it. */
  readonly terminal?: string
  readonly agent?: string
  /** In whose name the caller may take it; absent when in nobody's. */
  readonly takenFor?: { readonly id: string; readonly name: string }
  readonly unitsLeft: readonly string[]
  readonly packagesLeft: number
}

type NotProposed =
  | 'right-needed'
  | 'lots-needed'
  | 'no-such-lot'
  | 'another-role-does-this'
  | 'lot-elsewhere'
  | 'several-owners'
  | 'unit-not-here'
  | 'more-than-there'
  | 'units-needed'
  | 'no-such-haulier'

/**
 * Who may take a lot, or brings units, asks for a place; the place is theirs from now on, until the terminal refuses it.
 * Asking needs no release: it is looked at when the voucher is issued. Source: service LOG-01.
 */
export function propose(
  input: Proposal,
  name: DayName,
  slotDay: SlotDay | undefined,
  lots: readonly (LotSeen | undefined)[],
  names: { readonly id: string; readonly number: string; readonly terminalName: string },
  c: Circumstances,
):
  | { readonly slotDay: readonly SlotDayFact[]; readonly appointment: readonly AppointmentFact[] }
  | ReturnType<typeof objection> {
  if (!c.caller.rights.some((right) => right === 'write' || right === 'sign'))
    return objection('forbidden', 'right-needed', { right: 'write' })
  const what = sharesOf(input, name.terminal, lots, c)
  if (objects(what)) return what
  const haulier = input.haulier === undefined ? undefined : c.haulierOf(input.haulier)
  if (input.haulier !== undefined && !haulier) return objection('invalid', 'no-such-haulier', undefined, '/haulier')
  const taken = takePlace(slotDay, name, input, names.id, c)
  if (objects(taken)) return taken

  const { company, shares } = what
  return {
    slotDay: taken,
    appointment: [
      {
        type: 'AppointmentProposed',
        ...stamp(c, company.id),
        ...names,
        kind: input.kind,
        terminal: name.terminal.organisation,
        terminalCode: name.terminal.code,
        company: company.id,
        companyName: company.name,
        day: input.day,
        hour: input.hour,
        ...momentsOf(c, input.day, input.hour),
        lots: shares,
        units: [...input.units],
        ...(haulier && { haulier }),
        ...(input.note && { note: input.note }),
      },
    ],
  }
}

type What = { readonly company: { readonly id: string; readonly name: string }; readonly shares: Appointment['lots'] }

/** What is taken, in whose name: never of a lot the caller may not take, nor more than is left of it. */
function sharesOf(
  { kind, lots: wished, units }: Proposal,
  terminal: TerminalLaw,
  lots: readonly (LotSeen | undefined)[],
  { caller }: Circumstances,
): What | ReturnType<typeof objection<NotProposed>> {
  if (kind === 'export' || kind === 'empty') {
    if (kind === 'export' && units.length === 0) return objection('invalid', 'units-needed', undefined, '/units')
    return { company: { id: caller.organisation, name: caller.organisationName }, shares: [] }
  }
  if (wished.length === 0) return objection('invalid', 'lots-needed', undefined, '/lots')
  const shares: Appointment['lots'] = []
  let company: What['company'] | undefined
  for (const [i, wish] of wished.entries()) {
    const lot = lots[i]
    if (!lot) return objection('absent', 'no-such-lot', undefined, `/lots/${i}/lot`)
    if (!lot.takenFor) return objection('forbidden', 'another-role-does-this')
    if (lot.terminal !== terminal.organisation) return objection('invalid', 'lot-elsewhere', undefined, '/terminal')
    if (company && company.id !== lot.takenFor.id)
      return objection('invalid', 'several-owners', undefined, `/lots/${i}/lot`)
    const stranger = wish.units.findIndex((unit) => !lot.unitsLeft.includes(unit))
    if (stranger >= 0) return objection('invalid', 'unit-not-here', undefined, `/lots/${i}/units/${stranger}`)
    const packages = wish.packages ?? 0
    if (packages > lot.packagesLeft)
      return objection('invalid', 'more-than-there', { left: lot.packagesLeft }, `/lots/${i}/packages`)
    company = lot.takenFor
    shares.push({
      lot: lot.id,
      bill: lot.bill,
      units: [...wish.units],
      packages,
      ...(lot.agent && { agent: lot.agent }),
    })
  }
  return company ? { company, shares } : objection('invalid', 'lots-needed', undefined, '/lots')
}
