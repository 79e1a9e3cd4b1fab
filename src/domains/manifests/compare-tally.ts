import type { TalliedBill, TalliedUnit } from './acts.ts'
import type { Bill, Difference } from './manifest.ts'

type Found = Omit<Difference, 'id' | 'justified' | 'settled'>

/**
 * Where what was landed is not what was declared: units short or too many, broken or other seals, damage, and packages of
 * goods in no unit. Of goods in units the units are counted, not what is inside. What remains on board is not expected.
 */
export function compareTally(
  declared: readonly Bill[],
  units: readonly TalliedUnit[],
  counted: readonly TalliedBill[],
): Found[] {
  const expected = expectedUnits(declared)
  const landed = new Map(units.map((unit) => [unit.number, unit]))
  const short = [...expected].flatMap(([number, { bills }]): Found[] =>
    landed.has(number) ? [] : [{ kind: 'short', of: number, bills }],
  )
  const found = [...landed.values()].flatMap((unit): Found[] => {
    const known = expected.get(unit.number)
    if (!known) return [{ kind: 'excess', of: unit.number, bills: [] }]
    return [...sealsOf(unit, known), ...damageOf(unit.number, unit.damage, known.bills)]
  })
  return [...short, ...found, ...packagesOf(declared, counted)]
}

interface Expected {
  readonly bills: string[]
  readonly seals: readonly string[]
}

function expectedUnits(declared: readonly Bill[]): Map<string, Expected> {
  const expected = new Map<string, Expected>()
  for (const { number: bill, nature, equipment } of declared) {
    if (nature === 'remaining-on-board') continue
    for (const { number, seals } of equipment) {
      const known = expected.get(number)
      if (known) known.bills.push(bill)
      else expected.set(number, { bills: [bill], seals })
    }
  }
  return expected
}

function sealsOf({ number, seals }: TalliedUnit, { seals: declared, bills }: Expected): Found[] {
  const same = declared.length === 0 || declared.every((seal) => seals.includes(seal))
  return same
    ? []
    : [
        {
          kind: 'seals',
          of: number,
          bills,
          declared: declared.join(' '),
          ...(seals.length > 0 && { found: seals.join(' ') }),
        },
      ]
}

const damageOf = (of: string, damage: string | undefined, bills: string[]): Found[] =>
  damage === undefined ? [] : [{ kind: 'damage', of, bills, found: damage }]

/** Bills whose goods are in no unit must be counted; others only where somebody did. */
function packagesOf(declared: readonly Bill[], counted: readonly TalliedBill[]): Found[] {
  const byNumber = new Map(counted.map((one) => [one.number, one]))
  const known = declared.flatMap(({ number, nature, kind, equipment, packages }): Found[] => {
    const found = byNumber.get(number)
    byNumber.delete(number)
    if (nature === 'remaining-on-board') return []
    const landed = found?.packages ?? (equipment.length === 0 && kind !== 'house' ? 0 : packages)
    return [
      ...(landed === packages
        ? []
        : [
            {
              kind: 'packages' as const,
              of: number,
              bills: [number],
              declared: String(packages),
              found: String(landed),
            },
          ]),
      ...damageOf(number, found?.damage, [number]),
    ]
  })
  const unknown = [...byNumber.values()].map(
    ({ number, packages }): Found => ({
      kind: 'excess',
      of: number,
      bills: [],
      found: String(packages),
    }),
  )
  return [...known, ...unknown]
}
