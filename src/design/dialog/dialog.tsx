import './dialog.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { useWords } from '#design/words/words.tsx'

export interface DialogProps {
  readonly open: boolean
  /** Called by Esc, by the close button, and never by a click beside the dialog: what was typed is not lost by accident. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ComponentChildren
  /** The buttons at its foot, the primary one last. */
  readonly acts?: ComponentChildren
  /** When given, the dialog is a form and this is done on Enter or by its submit button. */
  readonly onSubmit?: (() => void) | undefined
}

/** A question that must be answered before going on. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ open, onClose, title, children, acts, onSubmit }: DialogProps) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])

  const content = (
    <>
      <header class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button kind="quiet" icon="close" iconOnly onClick={onClose}>
          {t('design.dialog.close')}
        </Button>
      </header>
      <div class="dialog-body">{children}</div>
      {acts && <footer class="dialog-acts">{acts}</footer>}
    </>
  )

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => open && onClose()}
    >
      {open &&
        (onSubmit ? (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              onSubmit()
            }}
          >
            {content}
          </form>
        ) : (
          content
        ))}
    </dialog>
  )
}
