import '../record/record.css'
import '../queue/queue.css'
import './clearings.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Message } from '#design/message/message.tsx'
import { Money } from '#design/money/money.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { Select } from '#design/select/select.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ClearingPage, ClearingRow } from '../../clearing-row.ts'
import { clearingOutcomes } from '../../title.ts'
import { type ClearingFilters, clearingFilters, clearingsAddress, clearingsRequest } from './clearing-filters.ts'

const meanings = { cleared: 'done', 'justified-gap': 'done', 'not-cleared': 'refused' } as const

/** The repertoire of clearings: a bank's own, or for the exchange office those of every bank; to read, narrow and take away. */
export function ClearingsPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation } = useSession()
  const filters = clearingFilters(query)
  const after = query.get('after') ?? undefined
  const request = clearingsRequest(filters, after)
  const page = useLoaded<ClearingPage>(request, () => api.get(request), about('title'))
  const { busy, failed, download } = useDownload(clearingsRequest(filters))
  const ofAllBanks = organisation.kind === 'exchange-office'

  return (
    <>
      <PageHeader
        title={t('titles.page.clearings.title')}
        lead={t(`titles.page.clearings.lead-${ofAllBanks ? 'all' : 'own'}`)}
        acts={
          <Button kind="primary" icon="download" busy={busy} onClick={download}>
            {t('titles.page.list.download')}
          </Button>
        }
      />
      {failed && <Message kind="error" live title={t('titles.page.clearings.not-downloaded')} />}
      <Filters filters={filters} onChange={(next) => navigate(clearingsAddress(next), { replace: true })} />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="title" title={t('titles.page.clearings.none')} />
          ) : (
            <>
              <Rows rows={rows} ofAllBanks={ofAllBanks} />
              <Pager
                onPrevious={after === undefined ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(clearingsAddress(filters, next))}
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}

function Filters({ filters, onChange }: { filters: ClearingFilters; onChange: (filters: ClearingFilters) => void }) {
  const { t } = useWords()
  return (
    <div class="clearings-filters">
      {(['from', 'to'] as const).map((name) => (
        <DateInput
          key={name}
          name={`/${name}`}
          label={t(`titles.page.clearings.${name}`)}
          value={filters[name] ?? ''}
          onChange={(day) => onChange({ ...filters, [name]: day || undefined })}
        />
      ))}
      <Select
        name="/outcome"
        label={t('titles.field.outcome')}
        empty={t('titles.page.list.any')}
        options={clearingOutcomes.map((value) => ({ value, label: t(`titles.value.clearing-outcome.${value}`) }))}
        value={filters.outcome ?? ''}
        onChange={(outcome) => onChange({ ...filters, outcome: outcome || undefined })}
      />
    </div>
  )
}

function Rows({ rows, ofAllBanks }: { rows: readonly ClearingRow[]; ofAllBanks: boolean }) {
  const { t } = useWords()
  const money = (name: 'imputed' | 'settled' | 'gap') => ({
    key: name,
    head: t(`titles.page.balances.${name}`),
    align: 'end' as const,
    cell: (row: ClearingRow) => <Money amount={row[name]} currency={row.currency} />,
  })
  return (
    <Table
      caption={t('titles.page.clearings.title')}
      density="dense"
      rows={rows}
      keyOf={({ title, at }) => `${title} ${at}`}
      hrefOf={({ title }) => `/titles/${title}?tab=follow-up`}
      columns={[
        {
          key: 'number',
          head: t('titles.page.queue.column.number'),
          cell: ({ number, ownerName }) => (
            <span class="record-goods queue-number">
              <Code>{number}</Code>
              <bdi class="queue-goods">{ownerName}</bdi>
            </span>
          ),
        },
        ...(ofAllBanks
          ? [
              {
                key: 'bank',
                head: t('titles.field.bank.organisation'),
                cell: ({ bankName }: ClearingRow) => <bdi>{bankName}</bdi>,
              },
            ]
          : []),
        {
          key: 'outcome',
          head: t('titles.field.outcome'),
          cell: ({ outcome, reason, justification, current }) => (
            <span class="record-goods">
              <State meaning={meanings[outcome]}>{t(`titles.value.clearing-outcome.${outcome}`)}</State>
              {reason && <span>{t(`titles.value.gap-reason.${reason}`)}</span>}
              {justification && <bdi class="queue-goods">{justification}</bdi>}
              {!current && <span class="queue-goods">{t('titles.page.clearings.earlier')}</span>}
            </span>
          ),
        },
        money('imputed'),
        money('settled'),
        money('gap'),
        { key: 'at', head: t('titles.page.clearings.at'), cell: ({ at }) => <Instant at={at} /> },
      ]}
    />
  )
}

/** The whole repertoire with these filters, as the server writes it for a spreadsheet: not only the page shown. */
function useDownload(request: string) {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const download = async () => {
    setBusy(true)
    const file = await fetch(request, { headers: { accept: 'text/csv' } }).then(
      (answer) => (answer.ok ? answer.blob() : undefined),
      () => undefined,
    )
    setBusy(false)
    setFailed(file === undefined)
    if (!file) return
    const address = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = address
    link.download = `${t('titles.page.clearings.file')}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address))
  }
  return { busy, failed, download }
}
