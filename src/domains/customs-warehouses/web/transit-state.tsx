import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { StockStatus } from '../stored-lot.ts'
import type { TransitStatus } from '../transit.ts'

const meanings: Readonly<Record<TransitStatus, Meaning>> = {
  new: 'neutral',
  sent: 'waiting',
  accepted: 'moving',
  rejected: 'refused',
  'in-transit': 'moving',
  arrived: 'moving',
  cleared: 'done',
  cancelled: 'refused',
}

/** Where a transit stands, in a word with its colour and icon. */
export function TransitState({ status }: { status: TransitStatus }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`warehouses.status.${status}`)}</State>
}

const stockMeanings: Readonly<Record<StockStatus, Meaning>> = { 'in-stock': 'moving', overdue: 'refused', out: 'done' }

/** Where a lot in stock stands. */
export function StockState({ status }: { status: StockStatus }) {
  const { t } = useWords()
  return <State meaning={stockMeanings[status]}>{t(`warehouses.stock.${status}`)}</State>
}
