import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AnnouncementStatus, VerifiedMass } from '../announced-unit.ts'

const meanings: Readonly<Record<AnnouncementStatus, Meaning>> = {
  notified: 'waiting',
  accepted: 'moving',
  refused: 'refused',
  received: 'done',
  cancelled: 'neutral',
}
const ofMass: Readonly<Record<VerifiedMass['status'], Meaning>> = {
  received: 'done',
  late: 'waiting',
  refused: 'refused',
}

/** Where an announced container stands, in a word with its colour and icon. */
export function UnitState({ status }: { status: AnnouncementStatus }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`units.status.${status}`)}</State>
}

/** Whether the verified mass is there. Nothing while none is. */
export function MassState({ status }: { status: VerifiedMass['status'] | undefined }) {
  const { t } = useWords()
  return status ? <State meaning={ofMass[status]}>{t(`units.mass.${status}`)}</State> : null
}
