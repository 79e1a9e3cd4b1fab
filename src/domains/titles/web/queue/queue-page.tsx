import '../record/record.css'
import './queue.css'
import { useRef, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitlePage, TitleRow } from '../../views.ts'
import { useFocusBack } from '../record/use-focus-back.ts'
import { FilterBar } from './filter-bar.tsx'
import { HandOverFromQueue } from './hand-over-from-queue.tsx'
import { filtersOf, queueAddress, queueRequest, sitsAtDesk } from './queue-filters.ts'
import { isFree, QueueTable } from './queue-table.tsx'
import { useClaims } from './use-claims.ts'
import { ViewBar } from './view-bar.tsx'

interface Counts {
  readonly waiting: number
  readonly late: number
}

/** What waits for an officer's organisation: who has it, how long still, and taking it without opening it. */
export function QueuePage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation } = useSession()
  const filters = filtersOf(query)
  const after = query.get('after') ?? undefined
  const request = queueRequest(filters, organisation.kind, after)
  const page = useLoaded<TitlePage>(request, () => api.get(request), about('title'))
  const counts = useLoaded<Counts>('titles/counts', () => api.get('/api/titles/counts'), about('title'))
  const isFiltered = Object.keys(filters).length > 0

  return (
    <>
      <PageHeader
        title={t('titles.page.queue.title')}
        lead={
          sitsAtDesk(organisation.kind)
            ? counts.value && t('titles.page.queue.lead', { ...counts.value })
            : t('titles.page.queue.lead-without-desk')
        }
        acts={<ViewBar address={queueAddress(filters)} />}
      />
      <FilterBar filters={filters} onChange={(next) => navigate(queueAddress(next), { replace: true })} />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="done" title={t(`titles.page.queue.${isFiltered ? 'empty-filtered' : 'empty'}`)}>
              {!isFiltered && <p>{t('titles.page.queue.empty-text')}</p>}
            </EmptyState>
          ) : (
            <>
              <Rows
                rows={rows}
                onChanged={() => {
                  page.reload()
                  counts.reload()
                }}
              />
              <Pager
                onPrevious={after === undefined ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(queueAddress(filters, next))}
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}

function Rows({ rows, onChanged }: { rows: readonly TitleRow[]; onChanged: () => void }) {
  const { t } = useWords()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [handedOver, setHandedOver] = useState<TitleRow>()
  const opener = useRef<Element | null>(null)
  useFocusBack(handedOver !== undefined, () => opener.current)
  const { busy, claim, release } = useClaims(onChanged)
  const free = rows.filter((row) => selected.has(row.id) && isFree(row))
  return (
    <>
      {free.length > 0 && (
        <div class="queue-bulk">
          <Button
            kind="primary"
            busy={busy}
            onClick={async () => {
              await claim(free)
              setSelected(new Set())
            }}
          >
            {t('titles.page.queue.bulk', { count: free.length })}
          </Button>
        </div>
      )}
      <QueueTable
        rows={rows}
        busy={busy}
        selected={selected}
        onSelect={setSelected}
        onClaim={(row) => claim([row])}
        onRelease={release}
        onHandOver={(row) => {
          opener.current = document.activeElement
          setHandedOver(row)
        }}
      />
      {rows.some(isFree) && <p class="queue-keys">{t('titles.page.queue.keys')}</p>}
      {handedOver && (
        <HandOverFromQueue
          id={handedOver.id}
          onClose={() => setHandedOver(undefined)}
          onDone={() => {
            setHandedOver(undefined)
            onChanged()
          }}
        />
      )}
    </>
  )
}
