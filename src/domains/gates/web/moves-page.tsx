import './gates.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { SearchBox } from '#design/search-box/search-box.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { GateMove } from '../gate-move.ts'
import type { MovePage } from '../views.ts'
import { plateOf } from './plate.ts'

/** What came into the port and what left it through a gate, for everybody it concerns; also as a table to take away. */
export function MovesPage({ query }: PageProps) {
  const { t, format } = useWords()
  const words = query.get('q') ?? ''
  const after = query.get('after')
  const [typed, setTyped] = useState(words)
  const asked = new URLSearchParams({ ...(words && { words: plateOf(words) }) })
  const request = `/api/gate-moves?${new URLSearchParams([...asked, ...(after === null ? [] : [['after', after]])])}`
  const page = useLoaded<MovePage>(request, () => api.get(request), about('gate-move'))
  return (
    <>
      <PageHeader
        title={t('gates.page.moves')}
        lead={t('gates.page.moves-lead')}
        acts={
          <LinkButton icon="download" href={`/api/gate-moves.csv?${asked}`} download="gate-moves.csv">
            {t('gates.page.table')}
          </LinkButton>
        }
      />
      <div class="gate-choice">
        <SearchBox
          id="/moves/search"
          label={t('gates.page.search-moves')}
          value={typed}
          onChange={setTyped}
          onSubmit={(q) => navigate(`/gate/moves?${new URLSearchParams({ q })}`)}
        />
      </div>
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="truck" title={t('gates.page.no-moves')} />
          ) : (
            <>
              <Table<GateMove>
                caption={t('gates.page.moves')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'at', head: t('gates.column.at'), cell: ({ at }) => <Instant at={at} /> },
                  {
                    key: 'direction',
                    head: t('gates.column.direction'),
                    cell: ({ direction }) => (
                      <State meaning={direction === 'in' ? 'moving' : 'done'}>
                        {t(`gates.direction.${direction}`)}
                      </State>
                    ),
                  },
                  {
                    key: 'what',
                    head: t('gates.column.what'),
                    cell: ({ units, bills }) => <bdi>{[...units, ...bills].join(', ') || '–'}</bdi>,
                  },
                  { key: 'vehicle', head: t('gates.column.vehicle'), cell: ({ vehicle }) => <Code>{vehicle}</Code> },
                  {
                    key: 'net',
                    head: t('gates.page.net'),
                    align: 'end',
                    cell: ({ netKg }) => netKg && <bdi>{format.quantity(netKg, 'kg')}</bdi>,
                  },
                  {
                    key: 'terminal',
                    head: t('gates.column.terminal'),
                    cell: ({ terminalName }) => <bdi>{terminalName}</bdi>,
                  },
                  {
                    key: 'company',
                    head: t('gates.column.company'),
                    cell: ({ companyName }) => <bdi>{companyName}</bdi>,
                  },
                  { key: 'number', head: t('gates.column.number'), cell: ({ number }) => <Code>{number}</Code> },
                ]}
              />
              <Pager
                onPrevious={after === null ? undefined : () => history.back()}
                onNext={
                  next === undefined
                    ? undefined
                    : () => navigate(`/gate/moves?${new URLSearchParams({ ...(words && { q: words }), after: next })}`)
                }
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}
