import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allOf } from './fixtures.ts'
import { LineTooLong, readLines } from './read-lines.ts'

async function* inChunks(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('lines are the same however the bytes arrive', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'é', 'ب', '\n', '\r')),
      fc.integer({ min: 1, max: 9 }),
      async (letters, size) => {
        const text = letters.join('')
        const lines = await allOf(readLines(inChunks(text, size), 1000))
        expect(lines.map(({ bytes, whole }) => Buffer.from(bytes).toString() + (whole ? '\n' : '')).join('')).toBe(text)
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, i) => i + 1))
        expect(lines.slice(0, -1).every(({ whole }) => whole)).toBe(true)
      },
    ),
  ))

test('a line that would not fit into memory stops the reading', async () => {
  const read = allOf(readLines(inChunks(`short\n${'x'.repeat(50)}`, 10), 20))
  await expect(read).rejects.toThrow(LineTooLong)
  await expect(read).rejects.toThrow('line 2 is longer than 20 bytes')
})
