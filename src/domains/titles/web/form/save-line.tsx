import { Button } from '#design/button/button.tsx'
import { Icon } from '#design/icon/icon.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { DraftInHand } from './use-draft.ts'

/** How far what is typed is kept, with the minute of the last save. */
export function SaveLine({ hand: { state, savedAt } }: { hand: DraftInHand }) {
  const { t, format } = useWords()
  const time = savedAt === undefined ? undefined : format.time(savedAt)
  const said =
    state === 'saved' && time !== undefined
      ? t('titles.page.edit.saved-at', { time })
      : t(`titles.page.edit.save.${state}`)
  return (
    <span class={`edit-save edit-save-${state}`} role="status">
      <Icon name={state === 'saved' ? 'check' : state === 'failed' || state === 'conflict' ? 'warning' : 'moving'} />
      {said}
    </span>
  )
}

/** Somebody else saved the draft meanwhile: both texts are still there, and the person chooses. */
export function ConflictMessage({ hand }: { hand: DraftInHand }) {
  const { t } = useWords()
  if (hand.state !== 'conflict') return null
  return (
    <Message kind="warning" live title={t('titles.page.edit.conflict')}>
      <p>{t('titles.page.edit.conflict-lead')}</p>
      <div class="edit-acts">
        <Button onClick={hand.keepMine}>{t('titles.page.edit.keep-mine')}</Button>
        <Button onClick={hand.takeTheirs}>{t('titles.page.edit.take-theirs')}</Button>
      </div>
    </Message>
  )
}
