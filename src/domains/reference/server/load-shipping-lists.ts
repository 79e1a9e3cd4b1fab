import type { Names } from '../name-in.ts'
import type { DangerousGoods, Named, ShippingLists } from '../shipping-lists.ts'
import { byCode, cell, readDataFile, textOf } from './data-file.ts'
import type { Row } from './read-table.ts'

let loaded: ShippingLists | undefined

/** The code lists of carriage, read from `data/` at the first call and kept. Throws when a table is damaged. */
export function loadShippingLists(): ShippingLists {
  loaded ??= {
    packages: byCode(readDataFile('packages.csv').map((row) => ({ ...toNamed(row), numeric: cell(row, 'numeric') }))),
    containerGroups: byCode(
      readDataFile('container-groups.csv').map((row) => ({
        code: cell(row, 'group'),
        old: wordsIn(row.old),
        also: row.also ?? '',
        name: textOf(row),
      })),
    ),
    containerDetails: byCode(
      readDataFile('container-types.csv').map((row) => ({ ...toNamed(row), group: cell(row, 'group') })),
    ),
    dangerousGoods: byNumber(readDataFile('dangerous-goods.csv').map(toDangerousGoods)),
    dangerousGoodsClasses: byCode(readDataFile('dangerous-goods-classes.csv').map(toNamed)),
    shipTypes: byCode(readDataFile('ship-types.csv').map(toNamed)),
    transportModes: byCode(readDataFile('transport-modes.csv').map(toNamed)),
    terminals: readDataFile('terminals.csv').map((row) => ({
      location: cell(row, 'location'),
      code: cell(row, 'code'),
      name: cell(row, 'name'),
      ...(row.bic && { bic: row.bic }),
    })),
    carriers: byCode(
      readDataFile('carriers.csv').map((row) => ({
        code: cell(row, 'code'),
        name: cell(row, 'name'),
        ...(row.until && { until: row.until }),
      })),
    ),
  }
  return loaded
}

const toNamed = (row: Row): Named => ({ code: cell(row, 'code'), names: namesOf(row) })

const namesOf = (row: Row): Names => ({
  en: cell(row, 'en'),
  ...(row.fr && { fr: row.fr }),
  ...(row.ar && { ar: row.ar }),
})

const toDangerousGoods = (row: Row): DangerousGoods => ({
  number: cell(row, 'number'),
  names: { en: cell(row, 'name') },
  class: cell(row, 'class'),
  subsidiary: wordsIn(row.subsidiary),
  packingGroups: wordsIn(row.packing_groups),
})

function byNumber(entries: readonly DangerousGoods[]): ShippingLists['dangerousGoods'] {
  const numbers = new Map<string, DangerousGoods[]>()
  for (const entry of entries) numbers.set(entry.number, [...(numbers.get(entry.number) ?? []), entry])
  return numbers
}

const wordsIn = (text = ''): string[] => text.split(' ').filter(Boolean)
