import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Code } from '#design/code/code.tsx'
import { Message } from '#design/message/message.tsx'
import { Table } from '#design/table/table.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'

/** A lot as its list gives it. */
interface LotRow {
  readonly id: string
  readonly bill: string
  readonly manifestNumber: string
  readonly vessel: string
  readonly status: string
  readonly goods?: string
  readonly packages: number
}

/** The reader's lots that are still somewhere, to be ticked. */
export function LotsToMove({
  chosen,
  error,
  onChange,
}: {
  chosen: readonly string[]
  error: string | undefined
  onChange: (lots: readonly string[]) => void
}) {
  const { t, format } = useWords()
  const [words, setWords] = useState('')
  const request = `/api/lots?status=announced,landed,released,partly-delivered&limit=50${words ? `&q=${encodeURIComponent(words)}` : ''}`
  const lots = useLoaded<{ readonly rows: readonly LotRow[] }>(request, () => api.get(request), about('lot'))
  return (
    <div id="/lots" tabIndex={-1} class="warehouse-step">
      {error && <Message kind="error" title={error} />}
      <TextInput name="/search" label={t('warehouses.input.search-lots')} value={words} onChange={setWords} optional />
      <WhenLoaded of={lots}>
        {({ rows }) => (
          <Table<LotRow>
            caption={t('warehouses.tab.lots')}
            density="dense"
            rows={rows}
            keyOf={({ id }) => id}
            nameOf={({ bill }) => bill}
            selected={new Set(chosen)}
            onSelect={(selected) => onChange([...selected])}
            columns={[
              { key: 'bill', head: t('warehouses.column.bill'), cell: ({ bill }) => <Code>{bill}</Code> },
              {
                key: 'manifest',
                head: t('warehouses.column.manifest'),
                cell: ({ manifestNumber }) => <Code>{manifestNumber}</Code>,
              },
              { key: 'goods', head: t('warehouses.column.goods'), cell: ({ goods }) => <bdi>{goods}</bdi> },
              {
                key: 'packages',
                head: t('warehouses.column.packages'),
                align: 'end',
                cell: ({ packages }) => format.number(packages),
              },
            ]}
          />
        )}
      </WhenLoaded>
    </div>
  )
}
