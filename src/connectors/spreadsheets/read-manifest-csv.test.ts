import { expect, test } from 'vitest'
import { manifestColumns, manifestTemplate } from './manifest-columns.ts'
import { manifestCsvReader } from './read-manifest-csv.ts'

const columns =
  'reference;port;call;vessel;voyage;arrival;bill;consignee;consigneeScheme;consigneeNumber;portOfLoading;portOfDischarge;description;packages;packageKind;grossKg;container;seals'
const table = `${columns}
R-1;XTTVL;C-1;Aurora;V1;2026-11-25 06:00;BL-1;Green Gardens;TIN;T20000001;BRSSZ;XTTVL;Coffee;300;BG;18000,5;CSQU 305438-3;S-1 S-2
;;;;;;;;;;;;;;;;MSKU6011672;
;;;;;;BL-1;;;;;;Tea;20;CT;100;MSKU6011672;
;;;;;;BL-2;Somebody;;;BRSSZ;XTTVL;Books;1;CT;10;;
`
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => manifestCsvReader.read(bytes(text))

test('a table becomes a manifest: bills under their number, goods by row, units by number', () => {
  expect(manifestCsvReader.recognises(bytes(table), '')).toBe(true)
  const { document, findings } = read(table)
  expect(findings).toEqual([])
  expect(document).toMatchObject({
    header: {
      direction: 'import',
      kind: 'cargo',
      reference: 'R-1',
      vessel: { name: 'Aurora' },
      arrival: '2026-11-25T06:00:00.000Z',
    },
    bills: [
      {
        number: 'BL-1',
        consignee: { name: 'Green Gardens', identifiers: { TIN: 'T20000001' } },
        packages: 320,
        grossKg: '18100.5',
        items: [
          { number: 1, description: 'Coffee', equipment: ['CSQU3054383', 'MSKU6011672'] },
          { number: 2, description: 'Tea', equipment: ['MSKU6011672'] },
        ],
        equipment: [{ number: 'CSQU3054383', seals: ['S-1', 'S-2'] }, { number: 'MSKU6011672' }],
      },
      { number: 'BL-2', packages: 1, equipment: [] },
    ],
  })
})

test('a field is placed at its row and column', () => {
  const { placeOf } = read(table)
  expect(placeOf('/header/vessel/imo')).toEqual({ row: 2, column: 'D' })
  expect(placeOf('/bills/1/consignee')).toEqual({ row: 5, column: 'H' })
  expect(placeOf('/bills/0/items/1/packageKind')).toEqual({ row: 4, column: 'O' })
  expect(placeOf('/bills/0/equipment/1/number')).toEqual({ row: 3, column: 'Q' })
})

test('a column nobody knows is told, and a table without the columns that matter is refused', () => {
  expect(read(`${columns};colour\n`).findings).toMatchObject([
    { reason: 'column-unknown', severity: 'warns', place: { row: 1, column: 'S' } },
  ])
  expect(read('a,bill\n').findings).toMatchObject([{ reason: 'columns-missing', severity: 'refuses' }])
})

test('the template has every column, and is read as an empty manifest', () => {
  expect(manifestTemplate().trim().split(',')).toEqual([...manifestColumns])
  expect(read(manifestTemplate())).toMatchObject({ findings: [], document: { bills: [] } })
})

test('no bytes make it throw', () => {
  for (let cut = 0; cut < table.length; cut += 7) read(table.slice(cut))
})
