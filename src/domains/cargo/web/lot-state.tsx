import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotStatus } from '../lot.ts'

const meanings: Readonly<Record<LotStatus, Meaning>> = {
  announced: 'moving',
  landed: 'waiting',
  released: 'done',
  'partly-delivered': 'moving',
  delivered: 'done',
  moved: 'moving',
  abandoned: 'refused',
  cancelled: 'refused',
}

/** Where a lot stands, in a word with its colour and icon. */
export function LotState({ status }: { status: LotStatus }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`cargo.status.${status}`)}</State>
}
