import { type Decision, objection } from '#kernel/decision.ts'
import type { TransitInput } from './acts.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { TransitFact } from './facts.ts'
import type { SealedUnit, SealFinding, Transit } from './transit.ts'

/**
 * Customs reads the seals of each unit: at departure against what was declared, at arrival against what it read at
 * departure. Whatever is broken, differs or is not there is a finding. Source: service LOG-09; Revised Kyoto Convention,
 * specific annex E, chapter 1, standards 16 to 18.
 */
export function checkSeals(
  transit: Transit,
  { where, units }: TransitInput<'checkSeals'>,
  c: Circumstances,
): Decision<TransitFact, 'not-there-yet' | 'arrival-not-reported' | 'unit-twice'> {
  if ((where === 'departure') !== (transit.status === 'accepted')) return objection('conflict', 'not-there-yet')
  if (where === 'arrival' && transit.entry?.status !== 'asked') return objection('conflict', 'arrival-not-reported')
  const names = units.map(({ unit }) => unit)
  const twice = names.findIndex((name, i) => names.indexOf(name) < i)
  if (twice >= 0) return objection('invalid', 'unit-twice', undefined, `/units/${twice}/unit`)

  const found = findingsOf(transit, where, units, c.newId)
  return [{ type: 'SealsChecked', ...stamp(c), where, units: [...units], findings: found }]
}

/** The keeper of the destination says that the goods stand before its door, with the seals it reads; customs is asked to let them in. */
export function reportArrival(
  transit: Transit,
  { units }: TransitInput<'reportArrival'>,
  c: Circumstances,
): Decision<TransitFact, 'entry-already-asked'> {
  if (transit.entry?.status === 'asked') return objection('conflict', 'entry-already-asked')

  return [
    {
      type: 'ArrivalReported',
      ...stamp(c),
      units: [...units],
      findings: findingsOf(transit, 'arrival', units, c.newId),
    },
  ]
}

/** Customs settles a finding with a note: the goods may go on. */
export function settleFinding(
  { findings }: Transit,
  { finding, note }: TransitInput<'settleFinding'>,
  c: Circumstances,
): Decision<TransitFact, 'no-such-finding' | 'finding-settled'> {
  const found = findings.find(({ id }) => id === finding)
  if (!found) return objection('invalid', 'no-such-finding', undefined, '/finding')
  if (found.settled) return objection('conflict', 'finding-settled', undefined, '/finding')

  return [{ type: 'FindingSettled', ...stamp(c), finding, note }]
}

export const openFindings = ({ findings }: Pick<Transit, 'findings'>): readonly SealFinding[] =>
  findings.filter(({ settled }) => !settled)

/** True when customs has read the seals there, since the arrival was last reported. */
export function isChecked({ readings }: Pick<Transit, 'readings'>, where: SealFinding['where']): boolean {
  const there = readings.filter((one) => one.where === where)
  return there.at(-1)?.kind === 'checked'
}

/** The seals that should be on each unit: what customs read last before, else what was declared. */
function expectedAt({ readings, declaration }: Transit, where: SealFinding['where']): readonly SealedUnit[] {
  const atDeparture = readings.filter((one) => one.where === 'departure' && one.kind === 'checked').at(-1)
  return where === 'arrival' && atDeparture ? atDeparture.units : declaration.sealed
}

/** What differs, unit by unit; what was found before at the same place and is the same is not found twice. */
function findingsOf(
  transit: Transit,
  where: SealFinding['where'],
  read: readonly SealedUnit[],
  newId: () => string,
): SealFinding[] {
  const expected = expectedAt(transit, where)
  const here = transit.findings.filter((one) => one.where === where)
  const isKnown = (unit: string, kind: SealFinding['kind']) =>
    here.some((one) => one.unit === unit && one.kind === kind)
  const findings = [
    ...expected.flatMap(({ unit, seals }): Omit<SealFinding, 'id'>[] => {
      const seen = read.find((one) => one.unit === unit)
      const kind = !seen
        ? 'unit-missing'
        : seen.broken
          ? 'seal-broken'
          : isSame(seals, seen.seals)
            ? undefined
            : 'seal-differs'
      return kind ? [{ where, unit, kind, expected: [...seals], read: [...(seen?.seals ?? [])] }] : []
    }),
    ...read.flatMap(({ unit, seals }): Omit<SealFinding, 'id'>[] =>
      expected.some((one) => one.unit === unit)
        ? []
        : [{ where, unit, kind: 'unit-unannounced', expected: [], read: [...seals] }],
    ),
  ]
  return findings.filter(({ unit, kind }) => !isKnown(unit, kind)).map((one) => ({ id: newId(), ...one }))
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((seal) => other.includes(seal))
