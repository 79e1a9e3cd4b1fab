import { useState } from 'preact/hooks'
import { Chips } from '#design/chips/chips.tsx'
import { Code } from '#design/code/code.tsx'
import { DueBar } from '#design/due-bar/due-bar.tsx'
import { Money } from '#design/money/money.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { useSamples } from '#design/samples.ts'
import { type Meaning, State } from '#design/state/state.tsx'
import { type Sort, Table } from './table.tsx'

interface Row {
  readonly number: string
  readonly company: 'textile' | 'farms'
  readonly state: 'atBank' | 'yourTurn' | 'cleared'
  readonly meaning: Meaning
  readonly amount: string
  readonly until: string
}

const rows: readonly Row[] = [
  {
    number: 'IC-2026-00001184-K',
    company: 'textile',
    state: 'yourTurn',
    meaning: 'waiting',
    amount: '1842000.5',
    until: '2026-11-23T09:00:00Z',
  },
  {
    number: 'IL-2026-00000317-C',
    company: 'farms',
    state: 'atBank',
    meaning: 'moving',
    amount: '96500',
    until: '2026-11-24T12:00:00Z',
  },
  {
    number: 'XC-2026-00000042-T',
    company: 'textile',
    state: 'cleared',
    meaning: 'done',
    amount: '12750.25',
    until: '2026-11-30T12:00:00Z',
  },
]
const since = '2026-11-20T09:00:00Z'
const now = '2026-11-23T13:00:00Z'

export function TableExamples() {
  const say = useSamples()
  const [sort, setSort] = useState<Sort>({ column: 'until', direction: 'ascending' })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [filters, setFilters] = useState([
    { name: 'bank', label: `${say('bank')} : ${say('northBank')}` },
    { name: 'late', label: say('late') },
  ])
  return (
    <>
      <Chips
        chips={filters}
        onRemove={(name) => setFilters(filters.filter((one) => one.name !== name))}
        onClear={() => setFilters([])}
      />
      <Table
        caption={say('titles')}
        rows={rows}
        keyOf={({ number }) => number}
        nameOf={({ number }) => number}
        hrefOf={() => '/design'}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        density="dense"
        columns={[
          { key: 'number', head: say('number'), cell: ({ number }) => <Code>{number}</Code> },
          { key: 'company', head: say('company'), cell: ({ company }) => say(company) },
          {
            key: 'state',
            head: say('state'),
            cell: ({ state, meaning }) => <State meaning={meaning}>{say(state)}</State>,
          },
          {
            key: 'amount',
            head: say('value'),
            align: 'end',
            cell: ({ amount }) => <Money amount={amount} currency="MAD" />,
          },
          {
            key: 'until',
            head: say('deadline'),
            sortable: true,
            cell: ({ until }) => <DueBar since={since} until={until} now={now} />,
          },
        ]}
      />
      <Pager onPrevious={() => {}} onNext={() => {}} />
    </>
  )
}
