import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, isAtLeast, sum } from '#kernel/decimals.ts'
import { objects } from '#kernel/decision.ts'
import { balancesOf } from './balances.ts'
import { evolve } from './evolve.ts'
import {
  aDomiciledLicence,
  aDraft,
  aLaw,
  aLine,
  aMoment,
  anImputation,
  aPartlyImputedTitle,
  aSettlement,
  idOf,
  people,
} from './fixtures.ts'
import { impute } from './impute.ts'
import { reverseImputation } from './reverse-imputation.ts'
import { reverseSettlement } from './reverse-settlement.ts'
import { settle } from './settle.ts'
import type { Title } from './title.ts'

const law = aLaw()

test('a title never signed has no balances', () => {
  expect(balancesOf(aDraft(), law)).toBeUndefined()
})

test('balances say what was asked, imputed and is left, of the line and of the whole', () => {
  expect(balancesOf(aPartlyImputedTitle({ content: { freight: '12.50' } }), law)).toEqual({
    currency: 'EUR',
    total: '5012.5',
    goods: '5000',
    imputed: '2000',
    left: '3000',
    settled: '0',
    gap: '-2000',
    lines: [
      {
        line: idOf(301),
        unit: 'KGM',
        asked: '1000',
        allowed: '1000',
        imputed: '400',
        left: '600',
        leftWithTolerance: '620',
        value: '5000.00',
        valueImputed: '2000',
        valueLeft: '3000',
      },
    ],
  })
})

const licence = aDomiciledLicence({
  content: { lines: [aLine(), aLine({ id: idOf(302), hs: '841330', quantity: '40.5', value: '777.77' })] },
})
const amount = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((cents) => (cents / 100).toFixed(2))
const deed = fc.oneof(
  fc.record({
    does: fc.constant('impute' as const),
    line: fc.constantFrom(idOf(301), idOf(302)),
    quantity: amount(600),
    value: amount(3000),
  }),
  fc.record({ does: fc.constant('settle' as const), amount: amount(4000) }),
  fc.record({ does: fc.constantFrom('takeImputationBack' as const, 'takePaymentBack' as const), which: fc.nat(5) }),
)

function tried(title: Title, one: typeof deed extends fc.Arbitrary<infer D> ? D : never, i: number): Title {
  const customs = aMoment(people.customs)
  const bank = aMoment(people.bank)
  const reason = 'Error'
  const decision =
    one.does === 'impute'
      ? impute(title, anImputation({ declaration: `D-${i}`, lines: [one] }), customs)
      : one.does === 'settle'
        ? settle(title, aSettlement({ amount: one.amount, reference: `P-${i}` }), bank)
        : one.does === 'takeImputationBack'
          ? reverseImputation(title, { imputation: title.imputations[one.which]?.id ?? '', reason }, customs)
          : reverseSettlement(title, { settlement: title.settlements[one.which]?.id ?? '', reason }, bank)
  return objects(decision) ? title : decision.reduce(evolve, title)
}

test('whatever customs and bank do and take back, balances hold: lines add up and nothing passes its tolerance', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const balances = balancesOf(deeds.reduce(tried, licence), law)
      if (!balances) throw new Error('a signed title has balances')
      expect(balances.imputed).toBe(sum(balances.lines.map((line) => line.valueImputed)))
      expect(balances.left).toBe(sum(balances.lines.map((line) => line.valueLeft)))
      for (const [i, { allowed, imputed, value, valueImputed, leftWithTolerance }] of balances.lines.entries()) {
        const factor = i === 0 ? '1.02' : '1'
        expect(decimal(imputed).lte(decimal(allowed).times(factor))).toBe(true)
        expect(decimal(valueImputed).lte(decimal(value).times(factor))).toBe(true)
        expect(isAtLeast(leftWithTolerance, '0')).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
