import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What answers the reader's last act: it takes the focus when it appears, and again when `on` changes, so that it is seen and heard. */
export function TakesFocus({ on, children }: { on?: string | number; children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [on])
  return (
    <div ref={place} tabIndex={-1} class="takes-focus">
      {children}
    </div>
  )
}
