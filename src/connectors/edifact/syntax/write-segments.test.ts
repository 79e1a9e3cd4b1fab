import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encoded } from './character-sets.ts'
import { readInterchanges } from './read-interchanges.ts'
import { componentsOf, type Segment } from './segment.ts'
import { type Separators, usualSeparators } from './separators.ts'
import { type SegmentToWrite, writeAdvice, writeSegments } from './write-segments.ts'

const byte = (character: string) => character.charCodeAt(0)
const own: Separators = {
  component: 0x1f,
  element: byte('*'),
  decimal: byte(','),
  release: byte('\\'),
  repetition: byte('^'),
  terminator: byte('~'),
}

const value = fc.string({ unit: fc.constantFrom(..."ABcd 019:+?'*^~\\\u001fé€مرفأ船"), maxLength: 12 })
const element = fc.oneof(
  value,
  fc.array(value, { minLength: 1, maxLength: 4 }),
  fc.record({ repeated: fc.array(fc.array(value, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }) }),
)
const segment = fc
  .tuple(fc.constantFrom('BGM', 'FTX', 'RFF', 'NAD'), fc.array(element, { maxLength: 6 }))
  .map(([tag, elements]): SegmentToWrite => [tag, ...elements])

/** What a segment says, empty parts left out: they are not written at an end. */
function said(one: Segment): string[] {
  return [...componentsOf(one)]
    .filter(({ text }) => text !== '')
    .map(({ element, repetition, component, text }) => `${one.tag} ${element}.${repetition}.${component} ${text}`)
}
function meant([tag, ...elements]: SegmentToWrite): string[] {
  return elements.flatMap((each, at) => {
    const repeated = typeof each === 'string' ? [[each]] : 'repeated' in each ? each.repeated : [each]
    return repeated.flatMap((parts, repetition) =>
      parts.flatMap((text, component) =>
        text === '' ? [] : [`${tag} ${at + 1}.${repetition + 1}.${component + 1} ${text}`],
      ),
    )
  })
}

test('whatever is written is read back the same, with usual separators and others', () => {
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 8 }),
      fc.constantFrom({ ...usualSeparators, repetition: byte('*') }, own),
      fc.constantFrom('', '\r\n'),
      (segments, separators, between) => {
        const written = writeSegments(
          [
            ['UNB', ['UNOW', '4'], 'A', 'B', ['20260301', '1200'], 'R1'],
            ['UNH', '1', ['X', 'D', '95B', 'UN']],
            ...segments,
            ['UNT', String(segments.length + 2), '1'],
            ['UNZ', '1', 'R1'],
          ],
          separators,
          between,
        )
        const { interchanges, findings } = readInterchanges(
          encoded(`${writeAdvice(separators)}${written}`, 'UNOW') ?? new Uint8Array(),
        )
        expect(findings).toEqual([])
        expect(interchanges[0]?.messages[0]?.segments.slice(1, -1).map(said)).toEqual(segments.map(meant))
      },
    ),
    { numRuns: 300 },
  )
})

test('a line break in a value becomes a space, and repetition needs its separator', () => {
  expect(writeSegments([['FTX', 'AAI', '', '', 'one\r\ntwo']])).toBe("FTX+AAI+++one two'")
  expect(() =>
    writeSegments([
      [
        'RFF',
        {
          repeated: [
            ['BM', '1'],
            ['BM', '2'],
          ],
        },
      ],
    ]),
  ).toThrow(RangeError)
})

test('text is encoded in a set only when the set has all its characters', () => {
  expect(encoded('é', 'UNOC')).toEqual(Uint8Array.of(0xe9))
  expect(encoded('é', 'UNOB')).toBeUndefined()
  expect(encoded('€', 'UNOC')).toBeUndefined()
  expect(encoded('€', 'UNOL')).toEqual(Uint8Array.of(0xa4))
  expect(encoded('م', 'UNOI')).toEqual(Uint8Array.of(0xe5))
})
