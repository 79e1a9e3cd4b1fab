import { expect, test } from 'vitest'
import { formFaults } from './check-form.ts'
import { healthy, moment, people } from './fixtures.ts'
import { forms } from './forms.ts'
import { linesFrom } from './lines-from-table.ts'

const { codes } = moment(people.agent)
const faults = (code: string, content: { head: Record<string, string>; lines: Record<string, string>[] }) => {
  const form = forms[code]
  return form ? formFaults(code, form, content, codes).map(({ reason, field }) => [reason, field]) : [['no form', code]]
}
const sailor = {
  familyName: 'Haddad',
  givenNames: 'Karim',
  nationality: 'FR',
  birthDate: '1984-05-17',
  birthPlace: 'Marseille',
  documentKind: 'passport',
  documentNumber: 'A1',
  rank: 'Mate',
}

test('the example of every template is right by the form it is for', () => {
  for (const [code, { head, columns, needsLines }] of Object.entries(forms)) {
    const filled = (fields: typeof head) => Object.fromEntries(fields.map(({ name, example }) => [name, example]))
    expect(faults(code, { head: filled(head), lines: needsLines ? [filled(columns)] : [] }), code).toEqual([])
  }
})

test('each wrong cell is an error at its row and column', () =>
  expect(
    faults('crew-list', {
      head: {},
      lines: [sailor, { ...sailor, documentNumber: 'A2', nationality: 'ZZ', birthDate: '1984-02-30', rank: '' }],
    }),
  ).toEqual([
    ['no-such-country', '/content/lines/1/nationality'],
    ['not-a-day', '/content/lines/1/birthDate'],
    ['value-missing', '/content/lines/1/rank'],
  ]))

test('one document is one person', () =>
  expect(faults('crew-list', { head: {}, lines: [sailor, sailor] })).toEqual([
    ['person-twice', '/content/lines/1/documentNumber'],
  ]))

test('who says that somebody is ill names them', () => {
  expect(faults('health-declaration', healthy)).toEqual([])
  expect(faults('health-declaration', { ...healthy, head: { ...healthy.head, illOnBoard: 'yes' } })).toEqual([
    ['ill-persons-missing', '/content/lines'],
  ])
})

test('columns of a sheet come in any order and case, and empty rows do not count', () => {
  const columns = forms['crew-effects']?.columns ?? []
  expect(
    linesFrom(
      [
        ['RANK', 'effects', 'familyname'],
        ['Mate', "'=1+1", 'Haddad'],
        ['', '', ''],
      ],
      columns,
    ),
  ).toEqual([{ rank: 'Mate', effects: '=1+1', familyName: 'Haddad' }])
})
