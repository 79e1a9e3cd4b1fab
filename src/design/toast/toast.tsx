import './toast.css'
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useRef, useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

export interface Toast {
  readonly kind: 'success' | 'info' | 'error'
  readonly text: string
}

type Show = (toast: Toast) => void
const Current = createContext<Show>(() => {})

/** Says in passing that something is done or changed. What must be read to go on belongs in a Message. */
export const useToast = (): Show => useContext(Current)

const staysMilliseconds = 8000
const icons = { success: 'done', info: 'info', error: 'refused' } as const

/** Where toasts are shown and spoken; once around the application. Errors stay until closed. */
export function Toasts({ children }: { children: ComponentChildren }) {
  const { t } = useWords()
  const [toasts, setToasts] = useState<readonly (Toast & { readonly key: number })[]>([])
  const next = useRef(0)
  const close = (key: number) => setToasts((shown) => shown.filter((toast) => toast.key !== key))
  const show = useCallback((toast: Toast) => {
    const key = next.current++
    setToasts((shown) => [...shown.slice(-2), { ...toast, key }])
    if (toast.kind !== 'error') setTimeout(() => close(key), staysMilliseconds)
  }, [])

  return (
    <Current.Provider value={show}>
      {children}
      <div class="toasts" aria-live="polite">
        {toasts.map(({ key, kind, text }) => (
          <div key={key} class={`toast toast-${kind}`}>
            <Icon name={icons[kind]} />
            <span dir="auto">{text}</span>
            <Button kind="quiet" icon="close" iconOnly onClick={() => close(key)}>
              {t('design.toast.close')}
            </Button>
          </div>
        ))}
      </div>
    </Current.Provider>
  )
}
