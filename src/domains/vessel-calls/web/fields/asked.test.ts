import { expect, test } from 'vitest'
import { firstValues, inputFrom } from './asked.ts'

const fields = [
  { name: '/imo', kind: 'code', label: '' },
  { name: '/notice/crew', kind: 'whole', label: '', first: '20' },
  { name: '/notice/dangerous', kind: 'yes', label: '' },
  { name: '/notice/purposes', kind: 'many', label: '' },
] as const

test('typed values stand at their places as the server takes them, and what is empty is left out', () =>
  expect(
    inputFrom(fields, { ...firstValues(fields), '/notice/purposes': 'load,bunkers', '/notice/dangerous': 'yes' }),
  ).toEqual({
    notice: { crew: 20, dangerous: true, purposes: ['load', 'bunkers'] },
  }))
