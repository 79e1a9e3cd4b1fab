import './file-drop.css'
import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { controlOf, FieldNotes, type FieldProps } from '#design/field/field.tsx'
import { Icon } from '#design/icon/icon.tsx'
import { State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'

/** A file in the list: how far it is. `sent` is the share sent, from 0 to 1. */
export interface DroppedFile {
  readonly id: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly state: 'sending' | 'sent' | 'failed'
  readonly sent?: number | undefined
  /** Why it was not sent, in words. */
  readonly error?: string | undefined
  readonly href?: string | undefined
}

export interface FileDropProps extends FieldProps {
  readonly files: readonly DroppedFile[]
  readonly onFiles: (files: readonly File[]) => void
  /** When absent, files stay. */
  readonly onRemove?: ((id: string) => void) | undefined
  /** File types, as in the `accept` of an input. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** Files chosen or dropped, each with its progress, and with a way to take it back. */
export function FileDrop({ files, onFiles, onRemove, accept, multiple = true, ...field }: FileDropProps) {
  const { t, format } = useWords()
  const [over, setOver] = useState(false)
  const control = controlOf(field)
  return (
    <div class="field" data-invalid={field.error !== undefined || undefined}>
      <span class={field.labelHidden ? 'unseen' : 'field-label'} id={`${field.name}-label`}>
        {field.label}
      </span>
      <FieldNotes {...field} />
      <label
        class="file-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          onFiles([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <Icon name="upload" />
        <span id={`${field.name}-choose`}>
          <span class="file-drop-choose">{t('design.file-drop.choose')}</span> {t('design.file-drop.or-drop')}
        </span>
        <input
          {...control}
          class="unseen"
          type="file"
          accept={accept}
          multiple={multiple}
          aria-labelledby={`${field.name}-label ${field.name}-choose`}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {files.length > 0 && (
        <ul class="file-list" aria-label={t('design.file-drop.list')}>
          {files.map((file) => (
            <li key={file.id} class="file">
              <Icon name="attach" />
              <bdi class="file-name">{file.href ? <a href={file.href}>{file.name}</a> : file.name}</bdi>
              <bdi class="file-size">{format.fileSize(file.size)}</bdi>
              <FileState file={file} />
              {onRemove && (
                <Button kind="quiet" icon="remove" iconOnly onClick={() => onRemove(file.id)}>
                  {t('design.file-drop.remove', { name: file.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function FileState({ file }: { file: DroppedFile }) {
  const { t, format } = useWords()
  switch (file.state) {
    case 'sending':
      return (
        <span class="file-progress">
          <progress value={file.sent ?? 0} max={1} aria-label={file.name} />
          {t('design.file-drop.sending', { percent: format.percent(file.sent ?? 0) })}
        </span>
      )
    case 'sent':
      return <State meaning="done">{t('design.file-drop.sent')}</State>
    case 'failed':
      return <State meaning="refused">{file.error ?? t('design.file-drop.failed')}</State>
  }
}
