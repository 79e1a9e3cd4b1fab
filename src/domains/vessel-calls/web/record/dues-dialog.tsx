import { useState } from 'preact/hooks'
import { LinesGrid } from '#design/lines-grid/lines-grid.tsx'
import { useWords } from '#design/words/words.tsx'
import type { CallView } from '../../views.ts'
import { ActDialog } from './act-dialog.tsx'

interface Goods {
  readonly id: string
  readonly hs: string
  readonly tonnes: string
}

/** The agent declares what dues are owed on: goods in tonnes by their code, containers and passengers. */
export function DuesDialog({ view, onClose, onDone }: { view: CallView; onClose: () => void; onDone: () => void }) {
  const { t } = useWords()
  const before = view.call.dues?.declaration
  const [goods, setGoods] = useState<readonly Goods[]>(
    () => before?.goods.map((one) => ({ ...one, id: crypto.randomUUID() })) ?? [],
  )
  return (
    <ActDialog
      view={view}
      act="declareDues"
      fields={[
        {
          name: '/containers',
          kind: 'whole',
          label: t('calls.field.containers'),
          first: String(before?.containers ?? 0),
        },
        {
          name: '/passengers',
          kind: 'whole',
          label: t('calls.field.passengers'),
          first: String(before?.passengers ?? view.call.notice.passengers),
        },
      ]}
      content={goods.map(({ hs, tonnes }) => ({ hs, tonnes }))}
      onClose={onClose}
      onDone={onDone}
    >
      <LinesGrid
        name="/goods"
        caption={t('calls.field.goods')}
        columns={[
          { key: 'hs', head: t('calls.field.hs'), kind: 'text' },
          { key: 'tonnes', head: t('calls.field.tonnes'), kind: 'number' },
        ]}
        rows={goods}
        onChange={setGoods}
        newRow={() => ({ id: crypto.randomUUID(), hs: '', tonnes: '' })}
      />
    </ActDialog>
  )
}
