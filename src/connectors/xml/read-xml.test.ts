import fc from 'fast-check'
import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { findAt, findText } from './element.ts'
import { readXml, xmlLimits } from './read-xml.ts'
import { writeXml, type XmlNode } from './write-xml.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = (input: string | Uint8Array, limits = xmlLimits) => {
  const read = readXml(typeof input === 'string' ? bytes(input) : input, limits)
  if (!objects(read)) throw new Error('expected a refusal')
  return read.objections[0]
}

test('an element knows its namespace, its attributes, its text and its place', () => {
  const read = readXml(
    bytes(
      '<?xml version="1.0"?>\n<a xmlns="urn:x" xmlns:p="urn:p">\n  <p:b one="1" p:two="2">te<![CDATA[<x>]]>xt</p:b>\n</a>',
    ),
  )
  if (objects(read)) throw new Error('refused')
  const b = findAt(read.root, 'b')
  expect(b).toMatchObject({ name: 'b', ns: 'urn:p', text: 'te<x>xt', line: 3, column: 3 })
  expect({ ...b?.attributes }).toEqual({ one: '1', '{urn:p}two': '2' })
  expect(findText(read.root, 'b')).toBe('te<x>xt')
})

test('a document type is refused with its place, so that no entity is ever expanded', () => {
  const bomb = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>'
  expect(refusal(bomb)).toMatchObject({ reason: 'entities-refused', about: { line: 2 } })
  const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'
  expect(refusal(outside)).toMatchObject({ reason: 'entities-refused', about: { line: 1 } })
})

test('an entity nobody declared is not XML', () =>
  expect(refusal('<a>\n&x;</a>')).toMatchObject({ reason: 'not-xml', about: { line: 2, detail: 'undefined entity.' } }))

test('what is not XML is refused where it stops being XML', () => {
  expect(refusal('<a>\n  <b></a>')).toMatchObject({ reason: 'not-xml', about: { line: 2 } })
  expect(refusal('')).toMatchObject({ reason: 'not-xml' })
  expect(refusal('%PDF-1.7')).toMatchObject({ reason: 'not-xml', about: { line: 1 } })
})

test('size, depth, number of elements and of attributes are bounded', () => {
  const limits = { bytes: 200, depth: 3, elements: 4, attributes: 2 }
  expect(refusal(`<a>${'x'.repeat(300)}</a>`, limits)).toMatchObject({ reason: 'too-large' })
  expect(refusal('<a><b><c><d/></c></b></a>', limits)).toMatchObject({ reason: 'too-deep' })
  expect(refusal('<a><b/><b/><b/><b/></a>', limits)).toMatchObject({ reason: 'too-many-elements' })
  expect(refusal('<a b="" c="" d=""/>', limits)).toMatchObject({ reason: 'too-many-attributes' })
})

test('bytes that are not of the encoding are refused at their place', () => {
  const broken = bytes('<a>\n  é</a>').slice()
  broken[7] = 0x20
  expect(refusal(broken)).toMatchObject({ reason: 'not-text', about: { line: 2, column: 3 } })
  expect(refusal('<?xml version="1.0" encoding="EBCDIC-X"?><a/>')).toMatchObject({ reason: 'unknown-encoding' })
})

test.each([
  ['UTF-16 little endian', Buffer.from('\uFEFF<a>é</a>', 'utf16le')],
  ['UTF-16 big endian', Buffer.from('\uFEFF<a>é</a>', 'utf16le').swap16()],
  ['Latin 1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF<a>é</a>')],
])('%s is understood', (_, input) => {
  const read = readXml(input)
  expect(objects(read) ? read : read.root.text).toBe('é')
})

test('a name of the language itself as attribute does no harm', () => {
  const read = readXml(bytes('<a __proto__="x" constructor="y"/>'))
  if (objects(read)) throw new Error('refused')
  expect(Object.keys(read.root.attributes)).toEqual(['__proto__', 'constructor'])
  expect(({} as { x?: string }).x).toBeUndefined()
})

test('whatever text is written is read back the same', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((word) => word.replace(/[^\t\n\r\u0020-\uD7FF]/g, ''))
  fc.assert(
    fc.property(text, fc.constantFrom('\r\n', '\r', ']]>', '<&>"\'', ''), (word, spice) => {
      const content = word + spice
      const node: XmlNode = ['a', [['b', content]]]
      const read = readXml(bytes(writeXml(node)))
      expect(objects(read) ? read : read.root.children[0]?.text).toBe(content)
    }),
    { numRuns: 300 },
  )
})

test('characters XML cannot hold are replaced when written', () =>
  expect(writeXml(['a', 'x\u0000\uD800y'])).toContain('<a>x\uFFFD\uFFFDy</a>'))

test('no bytes make the reader throw', () => {
  const start = bytes(
    '<?xml version="1.0" encoding="UTF-8"?><a xmlns:p="urn:p" b="1">t&amp;<p:c><![CDATA[z]]></p:c><!-- n --></a>',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(start.length - 1), fc.nat(255)), { maxLength: 4 }), (changes) => {
      const mutant = start.slice()
      for (const [at, byte] of changes) mutant[at] = byte
      const read = readXml(mutant)
      expect(objects(read) || read.root.name.length > 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      readXml(noise)
    }),
    { numRuns: 500 },
  )
})
