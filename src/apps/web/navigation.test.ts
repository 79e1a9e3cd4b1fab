import { expect, test } from 'vitest'
import { isIn, placesFor } from './navigation.ts'

const paths = (...args: Parameters<typeof placesFor>) => placesFor(...args).map(({ path }) => path)

test('officers have a queue, companies have mandates and templates', () => {
  expect(paths('bank', [], false)).toContain('/queue')
  expect(paths('bank', [], false)).not.toContain('/mandates')
  expect(paths('trader', [], false)).toEqual(expect.arrayContaining(['/mandates', '/templates']))
  expect(paths('trader', [], false)).not.toContain('/queue')
})

test('banks and the exchange office have the repertoire of clearings, nobody else', () => {
  expect(paths('bank', [], false)).toContain('/clearings')
  expect(paths('exchange-office', [], false)).toContain('/clearings')
  for (const kind of ['trader', 'customs-agent', 'department', 'ministry', 'customs', 'operator'] as const)
    expect(paths(kind, [], false)).not.toContain('/clearings')
})

test('the mailbox of imaginary people exists only in a demonstration', () => {
  expect(paths('trader', [], true)).toContain('/mailbox')
  expect(paths('trader', [], false)).not.toContain('/mailbox')
})

test('webhooks are for administrators, whatever their organisation is', () => {
  expect(paths('bank', ['decide', 'administer'], false)).toContain('/webhooks')
  expect(paths('trader', ['write', 'sign', 'decide', 'supervise'], false)).not.toContain('/webhooks')
})

test('a title lies under the titles, and nothing but home lies at home', () => {
  const [home, titles] = [
    { path: '/', icon: 'home', text: '' },
    { path: '/titles', icon: 'title', text: '' },
  ] as const
  expect(isIn(titles, '/titles/1/edit')).toBe(true)
  expect(isIn(titles, '/titlesque')).toBe(false)
  expect(isIn(home, '/titles')).toBe(false)
})
