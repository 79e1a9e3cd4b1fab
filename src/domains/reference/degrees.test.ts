import { expect, test } from 'vitest'
import { readDegrees } from './degrees.ts'

test.each([
  ['5155N 00430E', 51.9167, 4.5],
  ['3335S 07037W', -33.5833, -70.6167],
  ['0000N 00000W', 0, 0],
])('%s lies at %s, %s', (text, latitude, longitude) => expect(readDegrees(text)).toEqual({ latitude, longitude }))

test.each(['', '5155N', '5155 00430', '9155N 00430E', '5155N 18100E', '5155X 00430E', '5175N 00430E'])(
  '"%s" is no position',
  (text) => expect(readDegrees(text)).toBeUndefined(),
)
