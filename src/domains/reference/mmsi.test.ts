import { expect, test } from 'vitest'
import { readMmsi } from './mmsi.ts'

test.each([
  ['244 670 316', 'ship', '244'],
  ['002442000', 'coast', '244'],
  ['024412345', 'group', '244'],
  ['111244001', 'aircraft', '244'],
  ['824412345', 'handheld', '244'],
  ['982441234', 'craft', '244'],
  ['992441234', 'aid-to-navigation', '244'],
] as const)('%s is a %s', (text, kind, administration) =>
  expect(readMmsi(text)).toEqual({ number: text.replaceAll(' ', ''), kind, administration }),
)

test('a distress transmitter belongs to no administration', () =>
  expect(readMmsi('970123456')).toEqual({ number: '970123456', kind: 'distress' }))

test.each(['', '24467031', '2446703167', '144670316', '24467031A', '971123456'])('"%s" is no such identity', (text) =>
  expect(readMmsi(text)).toMatchObject({ objections: [{ reason: 'mmsi-shape' }] }),
)
