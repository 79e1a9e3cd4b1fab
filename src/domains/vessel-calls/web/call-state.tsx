import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { CallStatus } from '../call.ts'

const meanings: Readonly<Record<CallStatus, Meaning>> = {
  announced: 'waiting',
  expected: 'moving',
  'in-roads': 'moving',
  'in-port': 'moving',
  'at-berth': 'moving',
  working: 'moving',
  sailed: 'waiting',
  closed: 'done',
  refused: 'refused',
  cancelled: 'neutral',
}

/** Where the ship is, in a word. */
export function CallState({ status }: { status: CallStatus }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`calls.status.${status}`)}</State>
}
