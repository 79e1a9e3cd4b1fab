import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { terminalReasons } from './edifact/terminal/lines.ts'
import { messageGuide } from './message-guide.ts'

const folder = new URL('../../docs/messages/', import.meta.url)
const guide = messageGuide()

test.each([...guide])(
  'the guide of %s says what the reader does (else: scripts/write-message-guide.ts)',
  (name, text) => expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text),
)

test('no page is left of a message nobody reads', () =>
  expect(readdirSync(folder).filter((name) => name !== 'samples.md' && !guide.has(name))).toEqual([]))

test('every reason a mapper has for a no stands on some page, with its sentence', () => {
  const all = [...guide.values()].join('\n')
  for (const reason of terminalReasons) expect(all).toContain(`| \`${reason}\` | `)
  expect(all).not.toContain('| – |')
})
