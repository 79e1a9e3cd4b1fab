import { expect, test } from 'vitest'
import { holdsTheSame, valueAt, withoutEmptyFields, withValue } from './draft-values.ts'

const draft = { contract: { number: 'F-1' }, lines: [{ id: 'a', hs: '0602' }, { id: 'b' }] }

test('a field is read by its pointer, and is empty where nothing was typed', () => {
  expect(valueAt(draft, '/lines/0/hs')).toBe('0602')
  expect(valueAt(draft, '/bank/branch')).toBe('')
})

test('a field is written without touching its neighbours or the draft before', () => {
  expect(withValue(draft, '/contract/kind', 'contract').contract).toEqual({ number: 'F-1', kind: 'contract' })
  expect(withValue(draft, '/lines/1/hs', '0603').lines).toEqual([
    { id: 'a', hs: '0602' },
    { id: 'b', hs: '0603' },
  ])
  expect(draft.lines[1]).toEqual({ id: 'b' })
})

test('an empty field is the same as an absent one, another line is not the same', () => {
  expect(holdsTheSame(draft, withValue(draft, '/reason', ''))).toBe(true)
  expect(holdsTheSame(draft, withValue(draft, '/lines/0/hs', '0603'))).toBe(false)
  expect(holdsTheSame(draft, { ...draft, lines: [{ id: 'a', hs: '0602' }] })).toBe(false)
})

test('what is sent as a content has no empty field', () =>
  expect(withoutEmptyFields({ freight: '', lines: [{ hs: '0602', netWeightKg: '' }] })).toEqual({
    lines: [{ hs: '0602' }],
  }))
