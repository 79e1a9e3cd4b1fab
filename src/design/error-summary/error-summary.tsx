import '#design/message/message.css'
import './error-summary.css'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

export interface ErrorItem {
  /** Name of the field (its JSON pointer), which is also its id. */
  readonly name: string
  readonly text: string
}

/** Everything that must be corrected, on top of the form. It takes the focus when it appears; each item leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly ErrorItem[] }) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const shown = errors.map(({ name, text }) => name + text).join('\n')

  useEffect(() => {
    if (shown !== '') box.current?.focus()
  }, [shown])

  if (errors.length === 0) return null
  return (
    <div ref={box} class="message message-error error-summary" role="alert" tabIndex={-1}>
      <Icon name="refused" />
      <div class="message-body">
        <strong class="message-title">{t('design.error-summary.title', { count: errors.length })}</strong>
        <ul>
          {errors.map(({ name, text }) => (
            <li key={name + text}>
              <a
                href={`#${name}`}
                onClick={(event) => {
                  event.preventDefault()
                  lead(name)
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** To the field itself, or to the nearest thing around it that is on the page (`/lines/2/hs` → `/lines/2` → `/lines`). */
function lead(name: string) {
  for (let pointer = name; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const target = document.getElementById(pointer)
    if (!target) continue
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
    return
  }
}
