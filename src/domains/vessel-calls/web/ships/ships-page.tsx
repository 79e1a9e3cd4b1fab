import './ships.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { SearchBox } from '#design/search-box/search-box.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Ship } from '../../ship.ts'
import { ShipDialog } from './ship-dialog.tsx'

/** The register of ships: found by name, IMO number or call sign; opened and kept up to date by agents and harbour offices. */
export function ShipsPage({ query }: PageProps) {
  const { t, format } = useWords()
  const { organisation, rights } = useSession()
  const q = query.get('q') ?? ''
  const [text, setText] = useState(q)
  const [editing, setEditing] = useState<Ship | 'new'>()
  const request = `/api/ships?${new URLSearchParams(q === '' ? {} : { q })}`
  const ships = useLoaded<{ readonly rows: readonly Ship[] }>(request, () => api.get(request))
  const right = organisation.kind === 'shipping-agent' ? 'write' : 'decide'
  const mayWrite = ['shipping-agent', 'port-authority'].includes(organisation.kind) && rights.includes(right)
  return (
    <>
      <PageHeader
        title={t('calls.page.ships')}
        acts={
          mayWrite && (
            <Button kind="primary" icon="plus" onClick={() => setEditing('new')}>
              {t('calls.page.new-ship')}
            </Button>
          )
        }
      />
      <div class="ship-search">
        <SearchBox
          id="ship-search"
          label={t('calls.page.find-ship')}
          value={text}
          onChange={setText}
          onSubmit={(words) => navigate(`/ships?q=${encodeURIComponent(words)}`)}
        />
      </div>
      <WhenLoaded of={ships}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="ship" title={t('calls.page.no-ship')} />
          ) : (
            <Table
              caption={t('calls.page.ships')}
              density="dense"
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                { key: 'name', head: t('calls.field.name'), cell: ({ name }) => <bdi>{name}</bdi> },
                { key: 'imo', head: t('calls.field.imo'), cell: ({ imo }) => <Code copy>{imo}</Code> },
                { key: 'callSign', head: t('calls.field.callSign'), cell: ({ callSign }) => <Code>{callSign}</Code> },
                { key: 'flag', head: t('calls.field.flag'), cell: ({ flag }) => <Code>{flag}</Code> },
                { key: 'loaM', head: t('calls.field.loaM'), align: 'end', cell: ({ loaM }) => format.number(loaM) },
                {
                  key: 'gt',
                  head: t('calls.field.grossTonnage'),
                  align: 'end',
                  cell: ({ grossTonnage }) => format.number(grossTonnage),
                },
                {
                  key: 'act',
                  head: t('calls.page.update-ship'),
                  cell: (ship) =>
                    mayWrite && (
                      <Button kind="quiet" icon="edit" onClick={() => setEditing(ship)}>
                        {t('calls.page.update-ship')}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </WhenLoaded>
      {editing && (
        <ShipDialog
          ship={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onDone={() => {
            setEditing(undefined)
            ships.reload()
          }}
        />
      )}
    </>
  )
}
