import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { fakeBank } from './fake-bank.ts'
import { aBank, anOperator, aTitle, content, sending } from './fixtures.ts'
import { domiciliationRequest } from './our-words-to-theirs.ts'
import { acknowledge, classOfReceipt, receiptCodes } from './receipt.ts'

const request = (designation: string, status: 'at-domiciliation' | 'at-pre-domiciliation' = 'at-domiciliation') => {
  const lines = content.lines.map((line) => ({ ...line, designation }))
  const title = aTitle({ status, content: { ...content, lines } })
  const message = domiciliationRequest(title, { operator: anOperator, bank: aBank }, sending)
  if (objects(message)) throw new Error('refused')
  return message
}

const circumstances = (seen: readonly string[] = []) => {
  let n = 0
  return {
    nextNumber: () => {
      n += 1
      return String(n)
    },
    sentAt: '2026-03-03T10:00:00.000Z',
    today: '2026-03-03',
    expiresOn: '2026-09-03',
    refusal: 'prix différent du contrat',
    seen: new Set(seen),
  }
}

test('the bank acknowledges a request, then accepts it under a number, with the day it expires', () =>
  expect(fakeBank(request('Panels'), circumstances())).toMatchObject([
    {
      kind: 'acknowledgement',
      header: { number: '1', sender: '007', recipient: 'GUICHET' },
      received: { number: sending.number, type: 'DDD' },
      receipt: { code: '00' },
    },
    {
      kind: 'bank-answer',
      header: { number: '2', sender: '007' },
      answers: sending.number,
      outcome: { state: 'accepted', acceptedOn: '2026-03-03', expiresOn: '2026-09-03' },
    },
  ]))

test('a position taken before the ministry has no expiry', () => {
  const [, answer] = fakeBank(request('Panels', 'at-pre-domiciliation'), circumstances())
  expect(answer).not.toHaveProperty('outcome.expiresOn')
})

test('goods called REFUSE are refused with the reason', () =>
  expect(fakeBank(request('to REFUSE please'), circumstances())[1]).toMatchObject({
    outcome: { state: 'refused', reason: 'prix différent du contrat' },
  }))

test('the same number again is a duplicate and is not answered twice', () =>
  expect(fakeBank(request('Panels'), circumstances([sending.number]))).toMatchObject([{ receipt: { code: '01' } }]))

test('a receipt is not answered, so that two systems never thank each other for ever', () =>
  expect(fakeBank(acknowledge(request('Panels').header, '00', sending), circumstances())).toEqual([]))

test('every code of a receipt has its class, and an unknown one waits for a person', () => {
  const classes = Object.entries(receiptCodes).map(([name, code]) => [name, classOfReceipt(code)])
  expect(Object.fromEntries(classes)).toEqual({
    received: 'received',
    duplicate: 'duplicate',
    'not-xml': 'permanent',
    'against-schema': 'permanent',
    'unknown-reference': 'permanent',
    'not-for-us': 'permanent',
    'try-later': 'passing',
  })
  expect(classOfReceipt('99')).toBe('permanent')
})
