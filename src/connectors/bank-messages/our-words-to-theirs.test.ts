import { expect, test } from 'vitest'
import type { Title } from '#domains/titles/title.ts'
import { objects } from '#kernel/decision.ts'
import { aBank, anOperator, aTitle, content, id, sending } from './fixtures.ts'
import { domiciliationRequest, fileNameOf, toXml } from './our-words-to-theirs.ts'

const by = { user: id(1), name: 'n', organisation: id(2), organisationName: 'o' }
const at = '2026-03-10T10:00:00.000Z'
const request = (title: Title) => {
  const message = domiciliationRequest(title, { operator: anOperator, bank: aBank }, sending)
  if (objects(message)) throw new Error(JSON.stringify(message))
  return message
}

test('a title that waits for its domiciliation is asked for as DDD, original, with totals worked out', () => {
  const { header, title, goods, operator, bank } = request(aTitle())
  expect(header).toEqual({ ...sending, recipient: '007', type: 'DDD', function: '9' })
  expect(title).toMatchObject({ number: 'EI-2026-00000042-K', goods: '30000', freight: '850.00', total: '30850' })
  expect(goods.map(({ position, hs, value }) => [position, hs, value])).toEqual([
    [1, '841430', '20000.10'],
    [2, '39259080', '9999.90'],
  ])
  expect(operator.identifiers).toEqual([
    { scheme: 'ICE', value: '001525713000084' },
    { scheme: 'RC', value: '45821' },
  ])
  expect(bank).toEqual({ code: '007', branch: 'Testville Port', account: '007780000123456789012345' })
})

test('before the ministry decides the bank is asked as DPD', () =>
  expect(request(aTitle({ status: 'at-pre-domiciliation' })).header.type).toBe('DPD'))

test('the bank reads what the ministry said, and the quantity it left', () => {
  const visa = { decision: 'reduced', reason: 'quota', quantities: { [id(10)]: '3' }, at, by } as const
  const { title, goods } = request(aTitle({ visa }))
  expect(title.decision).toEqual({ decision: 'reduced', reason: 'quota' })
  expect(goods.map((line) => line.allowedQuantity)).toEqual(['3', undefined])
})

test('a modification before the bank replaces the request, with the new content', () => {
  const changed = { ...content, lines: content.lines.slice(0, 1) }
  const { header, goods } = request(
    aTitle({
      status: 'domiciled',
      change: {
        kind: 'modification',
        id: id(30),
        reason: 'r',
        content: changed,
        steps: ['bank'],
        at: 'bank',
        since: at,
        by,
      },
    }),
  )
  expect([header.type, header.function, goods.length]).toEqual(['DDD', '5', 1])
})

test.each(['draft', 'at-ministry-decision', 'domiciled'] as const)(
  'no bank is asked about a title that is %s',
  (status) =>
    expect(domiciliationRequest(aTitle({ status }), { operator: anOperator, bank: aBank }, sending)).toMatchObject({
      objections: [{ kind: 'conflict', reason: 'title-not-at-bank', about: { status } }],
    }),
)

test('what the trader wrote cannot become markup', () =>
  expect(toXml(request(aTitle()))).toContain(
    '<DesignationCommerciale>Cold room compressor &lt;400 V&gt;</DesignationCommerciale>',
  ))

test('a file is named after its bank, type, time and number, whoever sends it', () => {
  const { header } = request(aTitle())
  expect(fileNameOf(header)).toBe('007_DDD_20260303093105_1000000000000000001.xml')
  expect(fileNameOf({ ...header, sender: '007', recipient: 'GUICHET', type: 'BQR' })).toBe(
    '007_BQR_20260303093105_1000000000000000001.xml',
  )
})
