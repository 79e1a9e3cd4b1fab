import { ActDialog } from '#apps/web/act-dialog.tsx'
import { useWords } from '#design/words/words.tsx'

/** What follows from the act is said before it is done. */
export function ConfirmDialog<T>({
  act,
  path,
  host,
  onClose,
  onDone,
}: {
  act: 'rotateSecret' | 'remove'
  path: string
  host: string
  onClose: () => void
  onDone: (answer: T) => void
}) {
  const { t } = useWords()
  return (
    <ActDialog<T>
      title={t(`webhooks.act.${act}`)}
      path={path}
      input={{}}
      fieldTexts="webhooks.field"
      danger={act === 'remove'}
      onClose={onClose}
      onDone={onDone}
    >
      {() => <p>{t(`webhooks.explain.${act}`, { address: host })}</p>}
    </ActDialog>
  )
}
