import { useState } from 'preact/hooks'
import { useSampleSearch } from '#design/code-picker/sample-search.ts'
import { Money } from '#design/money/money.tsx'
import { useSamples } from '#design/samples.ts'
import { LinesGrid } from './lines-grid.tsx'

interface Line {
  readonly id: string
  readonly hs: string
  readonly designation: string
  readonly quantity: string
  readonly unit: string
}

export function LinesGridExamples() {
  const say = useSamples()
  const search = useSampleSearch()
  const [rows, setRows] = useState<readonly Line[]>([
    { id: 'a', hs: '060210', designation: say('plants'), quantity: '900', unit: 'KGM' },
    { id: 'b', hs: '060240', designation: say('roses'), quantity: '0', unit: 'C62' },
  ])
  return (
    <LinesGrid
      name="/lines"
      caption={say('lines')}
      columns={[
        { key: 'hs', head: 'HS', kind: 'code', share: 2, search },
        { key: 'designation', head: say('goods'), kind: 'text', share: 3 },
        { key: 'quantity', head: say('quantity'), kind: 'number', share: 1.5 },
        {
          key: 'unit',
          head: say('unit'),
          kind: 'select',
          share: 1.5,
          options: [
            { value: 'KGM', label: say('kilogram') },
            { value: 'C62', label: say('piece') },
          ],
        },
      ]}
      rows={rows}
      onChange={setRows}
      newRow={() => ({ id: crypto.randomUUID(), hs: '', designation: '', quantity: '', unit: '' })}
      errorAt={(pointer) =>
        pointer === '/lines/1/quantity' && rows[1]?.quantity === '0' ? say('quantityError') : undefined
      }
      totals={
        <>
          {say('total')} <Money amount="184500.5" currency="MAD" />
        </>
      }
    />
  )
}
