import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ManifestStatus } from '../manifest.ts'

const meanings: Readonly<Record<ManifestStatus, Meaning>> = {
  draft: 'neutral',
  lodged: 'waiting',
  registered: 'moving',
  discharged: 'moving',
  'differences-open': 'refused',
  cleared: 'done',
  refused: 'refused',
  cancelled: 'refused',
}

/** Where a manifest stands, in a word with its colour and icon. */
export function ManifestState({ status }: { status: ManifestStatus }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`manifests.status.${status}`)}</State>
}
