import { expect, test } from 'vitest'
import { appointmentSteps } from './appointment-steps.ts'

const at = '2026-11-23T10:00:00.000Z'
const states = (over: object) =>
  appointmentSteps({ status: 'proposed', createdAt: at, updatedAt: at, ...over } as never).map(({ state }) => state)

test('an accepted appointment waits for its vehicle', () =>
  expect(states({ status: 'accepted' })).toEqual(['done', 'current', 'to-come', 'to-come', 'to-come', 'to-come']))

test('another hour proposed is still at its beginning', () =>
  expect(states({ status: 'counter-proposed' })[0]).toBe('current'))

test('nothing is to come once the truck has left', () =>
  expect(new Set(states({ status: 'completed' }))).toEqual(new Set(['done'])))

test('a truck that did not come stops before the gate', () =>
  expect(states({ status: 'missed', vehicle: 'TL1' })).toEqual([
    'done',
    'done',
    'done',
    'stopped',
    'to-come',
    'to-come',
  ]))
