import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentStatus } from '../gate.ts'

const meanings: Readonly<Record<AppointmentStatus, Meaning>> = {
  proposed: 'waiting',
  'counter-proposed': 'waiting',
  accepted: 'waiting',
  armed: 'moving',
  arrived: 'moving',
  served: 'moving',
  completed: 'done',
  refused: 'refused',
  missed: 'refused',
  cancelled: 'neutral',
}

/** Where an appointment stands, in a word with its colour and icon. */
export function AppointmentState({ status }: { status: AppointmentStatus }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`gates.status.${status}`)}</State>
}
