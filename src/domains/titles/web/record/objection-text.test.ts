import { expect, test } from 'vitest'
import { formatter } from '#platform/i18n/format.ts'
import { translator } from '#platform/i18n/messages.ts'
import { objectionText } from './objection-text.ts'

const words = {
  t: translator('en', {
    'objection.title-expired': 'It ended on {expiresOn}.',
    'objection.document-missing': 'One of these is missing: {documents}.',
    'titles.value.document-kind.contract': 'Contract',
    'titles.value.document-kind.order': 'Order',
  }),
  format: formatter('en', () => 0),
}

test('a day in a reason is written as the reader writes days', () =>
  expect(objectionText({ reason: 'title-expired', about: { expiresOn: '2026-11-23' } }, words)).toBe(
    'It ended on 23 Nov 2026.',
  ))

test('kinds of document are called by their names', () =>
  expect(objectionText({ reason: 'document-missing', about: { documents: 'contract, order' } }, words)).toBe(
    'One of these is missing: Contract, Order.',
  ))
