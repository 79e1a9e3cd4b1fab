import { expect, test } from 'vitest'
import { rowErrors } from './row-errors.ts'

test('an error of a spreadsheet names its row, counted from one, and its column', () => {
  const text = { fr: 'Inconnu', ar: 'مجهول', en: 'Unknown' }
  expect(
    rowErrors(
      {
        errors: [
          { pointer: '/content/lines/26/nationality', reason: 'no-such-country', text },
          { pointer: '/file', reason: 'sheet-without-columns', text },
        ],
      },
      'en',
    ),
  ).toEqual([{ row: 27, column: 'nationality', text: 'Unknown' }, { text: 'Unknown' }])
})
