import { expect, test } from 'vitest'
import { readUnlocode } from './unlocode.ts'

test.each(['NLRTM', 'NL RTM', 'nl rtm', ' NL-RTM '])('"%s" is read as NLRTM', (text) =>
  expect(readUnlocode(text)).toBe('NLRTM'),
)

test('places may have digits from 2 to 9', () => expect(readUnlocode('US 2PE')).toBe('US2PE'))

test.each(['', 'NLRT', 'NLRTMX', 'N1RTM', 'NLRT0', 'NLRT1', 'Rotterdam'])('"%s" has another shape', (text) =>
  expect(readUnlocode(text)).toBeUndefined(),
)
