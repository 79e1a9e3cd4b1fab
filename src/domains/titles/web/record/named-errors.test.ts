import { expect, test } from 'vitest'
import type { Problem } from '#apps/web/problem.ts'
import { namedErrors } from './named-errors.ts'

const text = (en: string) => ({ fr: en, ar: en, en })
const problem = (errors: Problem['errors']): Problem => ({ status: 422, reason: 'x', title: '', errors })
const nameOf = (pointer: string) => (pointer === '/number' ? 'Number' : undefined)

test('a fault any field can have says which field it is', () =>
  expect(
    namedErrors(problem([{ pointer: '/number', reason: 'field-missing', text: text('Required.') }]), 'en', nameOf),
  ).toEqual([{ name: '/number', text: 'Number – Required.' }]))

test('a reason of the trade speaks for itself', () =>
  expect(
    namedErrors(problem([{ pointer: '/number', reason: 'number-missing', text: text('Give it.') }]), 'en', nameOf),
  ).toEqual([{ name: '/number', text: 'Give it.' }]))

test('what concerns the whole is not of a field', () =>
  expect(namedErrors(problem([{ reason: 'change-pending', text: text('No.') }]), 'en', nameOf)).toEqual([]))
