import { expect, test } from 'vitest'
import { formatter } from '#platform/i18n/format.ts'
import { translator } from '#platform/i18n/messages.ts'
import { factSentence } from './fact-sentence.ts'

const words = {
  t: translator('en', {
    'titles.fact.Imputed':
      '{organisation} imputed {lines, plural, one {# line} other {# lines}} for {value} on {registeredOn}.',
  }),
  format: formatter('en', () => 0),
}

test('a fact is told with its days and amounts as the reader writes them', () =>
  expect(
    factSentence(
      {
        type: 'Imputed',
        about: { organisation: 'Customs', lines: 2, value: '1200.5', registeredOn: '2026-11-23' },
      },
      'EUR',
      words,
    ).replaceAll(/[\u00A0\u202F]/g, ' '),
  ).toBe('Customs imputed 2 lines for 1 200.50 EUR on 23 Nov 2026.'))
