import { diag } from 'libxml2-wasm'
import { afterAll, expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { compileSchema } from './schema.ts'

const schema = compileSchema(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="a"><xs:complexType><xs:sequence>
    <xs:element name="n" type="xs:integer" maxOccurs="100"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`)
afterAll(() => schema.dispose())

const read = (text: string) => schema.read(new TextEncoder().encode(text))

test('a valid message is given as a tree', () => {
  const result = read('<a><n>1</n></a>')
  expect(objects(result) ? result : result.root.children.length).toBe(1)
})

test('every fault against the schema is given with its line and path', () => {
  const result = read('<a>\n<n>1</n>\n<n>x</n>\n<n>y</n></a>')
  expect(objects(result) && result.objections.map((one) => [one.reason, one.about?.line, one.about?.xpath])).toEqual([
    ['against-schema', 3, '/a/n[2]'],
    ['against-schema', 4, '/a/n[3]'],
  ])
})

test('another root is against the schema, what is not XML is not XML, entities are refused before', () => {
  expect(read('<b/>')).toMatchObject({ objections: [{ reason: 'against-schema' }] })
  expect(read('<a>')).toMatchObject({ objections: [{ reason: 'not-xml' }] })
  expect(read('<!DOCTYPE a><a><n>1</n></a>')).toMatchObject({ objections: [{ reason: 'entities-refused' }] })
})

test('no document stays in memory after a validation', () => {
  diag.configure({ enabled: true })
  read('<a><n>1</n></a>')
  read('<a><n>x</n></a>')
  read('<a>')
  const left = JSON.stringify(diag.report())
  diag.configure({ enabled: false })
  expect(left).not.toContain('XmlDocument')
})
