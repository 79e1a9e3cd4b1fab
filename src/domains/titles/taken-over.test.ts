import { expect, test } from 'vitest'
import { idOf } from './fixtures.ts'
import { markAll, marksAfter } from './taken-over.ts'

const invoice = { from: 'invoice', reference: 'F-9' } as const
const line = (n: number, hs: string) => ({ id: idOf(n), hs })

test('typing over a value taken over removes its mark, and no other', () => {
  const draft = { currency: 'EUR', incoterm: 'CIF' }
  const before = { draft, takenOver: markAll(draft, invoice) }
  expect(marksAfter(before, { ...draft, currency: 'JPY' })).toEqual({ '/incoterm': invoice })
})

test('a page that sends its old marks back does not bring the removed one back', () => {
  const before = { draft: { currency: 'EUR' }, takenOver: { '/currency': invoice } }
  expect(marksAfter(before, { currency: 'JPY' }, { '/currency': invoice })).toEqual({})
})

test('a value filled in again from another source carries the new mark', () => {
  const before = { draft: { currency: 'EUR' }, takenOver: { '/currency': invoice } }
  const other = { from: 'invoice', reference: 'F-10' } as const
  expect(marksAfter(before, { currency: 'JPY' }, { '/currency': other })).toEqual({ '/currency': other })
})

test('a mark moves with its line when the line before it goes', () => {
  const draft = { lines: [line(1, '100630'), line(2, '841330')] }
  const before = { draft, takenOver: { '/lines/0/hs': invoice, '/lines/1/hs': invoice } }
  expect(marksAfter(before, { lines: [line(2, '841330')] })).toEqual({ '/lines/0/hs': invoice })
})

test('there is no mark on a field without value', () => {
  expect(marksAfter({ draft: {}, takenOver: {} }, { currency: '' }, { '/currency': invoice })).toEqual({})
})
