import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleStatus } from '../../title.ts'

const meanings: Readonly<Record<TitleStatus, Meaning>> = {
  draft: 'neutral',
  'at-pre-domiciliation': 'moving',
  'at-technical-opinion': 'moving',
  'at-ministry-decision': 'moving',
  'at-domiciliation': 'moving',
  returned: 'waiting',
  domiciled: 'done',
  'partly-imputed': 'moving',
  'totally-imputed': 'moving',
  cleared: 'done',
  refused: 'refused',
  cancelled: 'neutral',
  expired: 'refused',
}

/** Where a title stands, in a word, with the icon and colour of what it means. */
export function TitleState({ status }: { status: TitleStatus }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`titles.status.${status}`)}</State>
}
