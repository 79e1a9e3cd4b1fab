import { expect, test } from 'vitest'
import { verdictOn } from './verdict.ts'

const good = { unchanged: true, force: 'in-force', outdated: false } as const

test('a paper is good only when nothing at all is against it', () => {
  expect(verdictOn(good)).toEqual({ kind: 'success', text: 'good' })
  expect(verdictOn({ ...good, outdated: true })).toEqual({ kind: 'warning', text: 'outdated' })
  expect(verdictOn({ ...good, force: 'ended', outdated: true })).toEqual({ kind: 'warning', text: 'ended' })
  expect(verdictOn({ ...good, force: 'not-yet' })).toEqual({ kind: 'warning', text: 'not-yet' })
})

test('an alteration is said before anything else', () =>
  expect(verdictOn({ unchanged: false, force: 'ended', outdated: true })).toEqual({ kind: 'error', text: 'altered' }))
