import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import type { MassDeclaration } from './announced-unit.ts'
import { declareMass } from './declare-mass.ts'

const caller = {
  organisation: 'shipper',
  organisationName: 'Shipper',
  user: 'u',
  name: 'U',
  rights: ['sign'],
  mandates: [],
}
const at = '2026-11-23T10:00:00.000Z'
const declare = (mass: Partial<MassDeclaration>, massUntil?: string) => {
  const decision = declareMass(
    { company: 'shipper', ...(massUntil && { massUntil }) },
    { kg: '21000', method: '2', signedBy: 'U', ...mass },
    { at, caller, law: { ports: [], customs: '' }, known: () => undefined } as never,
  )
  if (objects(decision)) return decision.objections[0].reason
  const [fact] = decision
  return fact?.type === 'MassDeclared' && fact.late ? 'late' : 'received'
}

test('the packed container weighed as a whole has a ticket; what was added up needs none', () =>
  expect([declare({ method: '1' }), declare({ method: '1', ticket: 'W1' }), declare({ method: '2' })]).toEqual([
    'weigh-ticket-needed',
    'received',
    'received',
  ]))

test.each(['0', '60000.1'])('no container weighs %s kg', (kg) => expect(declare({ kg })).toBe('mass-impossible'))

test('nothing is weighed tomorrow', () =>
  expect(declare({ weighedAt: '2026-11-24T10:00:00.000Z' })).toBe('weighed-in-the-future'))

test('it is late only after the moment the terminal needs it', () =>
  expect([declare({}, at), declare({}, '2026-11-23T09:59:59.000Z')]).toEqual(['received', 'late']))
