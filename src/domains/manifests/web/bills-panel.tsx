import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useAct } from '#apps/web/use-act.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { Table } from '#design/table/table.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Finding } from '../reading.ts'
import type { BillPage, BillRow, ManifestView } from '../views.ts'
import { FindingsTable } from './findings-table.tsx'

/** The bills, found by words, a page at a time; with what is found in them while they may still be mended. */
export function BillsPanel({ view, onReload }: { view: ManifestView; onReload: () => void }) {
  const { t, format } = useWords()
  const [words, setWords] = useState('')
  const [places, setPlaces] = useState<readonly string[]>([])
  const { send } = useAct<unknown>()
  const { id, status, updatedAt } = view.manifest
  const own = `/api/manifests/${id}`
  const after = places.at(-1)
  const request = `${own}/bills?${new URLSearchParams({ ...(words && { q: words }), ...(after && { after }) })}`
  const page = useLoaded<BillPage>(request, () => api.get(request), about('manifest', id))
  const isOpen = ['draft', 'lodged', 'refused'].includes(status)
  const { value: found } = useLoaded<{ readonly findings: readonly Finding[] }>(
    isOpen ? `${own}/findings ${updatedAt}` : undefined,
    () => api.get(`${own}/findings`),
  )
  const mayWrite = view.acts.some(({ act, possible }) => act === 'saveDraft' && possible)
  const remove = async (number: string) => {
    if (await send(`${own}/save-draft`, { remove: [number] }, view.version)) {
      page.reload()
      onReload()
    }
  }

  return (
    <>
      {found && found.findings.length > 0 && <FindingsTable findings={found.findings} />}
      <TextInput
        name="/q"
        label={t('manifests.bill.search')}
        value={words}
        onChange={(text) => {
          setWords(text)
          setPlaces([])
        }}
      />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="container" title={t('manifests.bill.none')} />
          ) : (
            <>
              <Table<BillRow>
                caption={t('manifests.tab.bills')}
                density="dense"
                rows={rows}
                keyOf={({ line }) => String(line)}
                columns={[
                  {
                    key: 'number',
                    head: t('manifests.bill.number'),
                    cell: ({ bill }) => <Code>{bill.number ?? ''}</Code>,
                  },
                  {
                    key: 'nature',
                    head: t('manifests.bill.nature'),
                    cell: ({ bill }) => bill.nature && t(`manifests.nature.${bill.nature}`),
                  },
                  {
                    key: 'consignee',
                    head: t('manifests.bill.consignee'),
                    cell: ({ bill }) =>
                      bill.toOrder ? t('manifests.bill.to-order') : <bdi>{bill.consignee?.name ?? ''}</bdi>,
                  },
                  {
                    key: 'goods',
                    head: t('manifests.bill.goods'),
                    cell: ({ bill }) => <span dir="auto">{bill.items?.[0]?.description ?? ''}</span>,
                  },
                  {
                    key: 'units',
                    head: t('manifests.bill.units'),
                    cell: ({ bill: { equipment = [] } }) => (
                      <>
                        {equipment[0] && <Code>{equipment[0].number}</Code>}
                        {equipment.length > 1 && ` +${format.number(equipment.length - 1)}`}
                      </>
                    ),
                  },
                  {
                    key: 'packages',
                    head: t('manifests.bill.packages'),
                    align: 'end',
                    cell: ({ bill }) => bill.packages !== undefined && format.number(bill.packages),
                  },
                  {
                    key: 'mass',
                    head: t('manifests.bill.mass'),
                    align: 'end',
                    cell: ({ bill }) => bill.grossKg !== undefined && format.number(bill.grossKg),
                  },
                  ...(mayWrite
                    ? [
                        {
                          key: 'remove',
                          head: t('manifests.bill.remove'),
                          cell: ({ bill }: BillRow) => (
                            <Button kind="quiet" icon="remove" iconOnly onClick={() => remove(bill.number ?? '')}>
                              {t('manifests.bill.remove')}
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
              <Pager
                onPrevious={places.length === 0 ? undefined : () => setPlaces(places.slice(0, -1))}
                onNext={next === undefined ? undefined : () => setPlaces([...places, next])}
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}
