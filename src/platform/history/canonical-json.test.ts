import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical-json.ts'

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 code units, as the example of RFC 8785 section 3.2.3 does', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.values(JSON.parse(canonical(value)) as object)).toHaveLength(7)
    expect(
      canonical(value)
        .match(/\d(?=[,}])/g)
        ?.join(''),
    ).toBe('2467153')
  })

  test('writes numbers as ECMAScript does', () => {
    expect(canonical(JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 1e-27, -0, 1e21, 100]'))).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100]',
    )
  })

  test('escapes only what must be escaped', () => {
    expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/ضريبة')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/ضريبة"')
  })

  test('reads back as the same value, and does not depend on the order of keys', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonical(value)
        expect(canonical(JSON.parse(text))).toBe(text)
        expect(canonical(backwards(value))).toBe(text)
      }),
    ))

  test.each([
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['undefined in a list', [undefined]],
    ['not a number', Number.NaN],
    ['infinity', { a: [Number.POSITIVE_INFINITY] }],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['half a surrogate pair', 'a\ud800b'],
    ['half a surrogate pair in a key', { '\udc00': 1 }],
  ])('refuses %s', (_, value) => expect(() => canonical(value)).toThrow(TypeError))

  test('refuses what is nested too deep, hence a circle, before the stack overflows', () => {
    const circle: unknown[] = []
    circle.push(circle)
    expect(() => canonical(circle)).toThrow('nested deeper than 100')
    expect(() => canonical(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toThrow('nested deeper than 100')
  })
})

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  )
}
