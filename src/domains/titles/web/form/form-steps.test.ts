import { expect, test } from 'vitest'
import { TitleContent } from '../../title.ts'
import { stepOf } from './form-steps.ts'

test('every field of a title is asked in a step before the last', () => {
  for (const name of Object.keys(TitleContent.properties)) expect(stepOf(`/${name}`, false), name).not.toBe('sign')
})

test('a field of a line leads to the goods, a missing paper to the papers', () => {
  expect(stepOf('/lines/3/hs', false)).toBe('goods')
  expect(stepOf('/documents', false)).toBe('papers')
})

test('the reason of a modification is asked where it is sent', () => expect(stepOf('/reason', true)).toBe('sign'))
