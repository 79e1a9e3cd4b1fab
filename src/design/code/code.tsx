import './code.css'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { useWords } from '#design/words/words.tsx'

/** A number or code that must stay whole in any direction of text; with `copy`, a button puts it on the clipboard. */
export function Code({ children, copy = false }: { children: string; copy?: boolean }) {
  const number = (
    <bdi class="code" dir="ltr">
      {children}
    </bdi>
  )
  if (!copy) return number
  return (
    <span class="code-with-copy">
      {number}
      <CopyButton text={children} />
    </span>
  )
}

const confirmsMilliseconds = 2000

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), confirmsMilliseconds)
    return () => clearTimeout(timer)
  }, [copied])

  return (
    <span class="no-print">
      <Button
        kind="quiet"
        icon={copied ? 'check' : 'copy'}
        iconOnly
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {t('design.code.copy', { code: text })}
      </Button>
      <span class="unseen" role="status">
        {copied && t('design.code.copied')}
      </span>
    </span>
  )
}
