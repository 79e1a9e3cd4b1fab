import './menu.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon, type IconName } from '#design/icon/icon.tsx'

export interface MenuProps {
  readonly label: ComponentChildren
  readonly icon?: IconName | undefined
  /** Only the icon is seen. */
  readonly iconOnly?: boolean | undefined
  /** Buttons, links or fields. */
  readonly children: ComponentChildren
}

/** More acts behind a word. It closes by Esc, by a click elsewhere, and when something in it was chosen. */
export function Menu({ label, icon, iconOnly = false, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const close = (event: Event) => {
      const { current } = menu
      if (!current?.open) return
      const inside = event.target instanceof Node && current.contains(event.target)
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        current.open = false
        current.querySelector('summary')?.focus()
      } else if (!inside) current.open = false
    }
    addEventListener('keydown', close)
    addEventListener('pointerdown', close)
    return () => {
      removeEventListener('keydown', close)
      removeEventListener('pointerdown', close)
    }
  }, [])

  return (
    <details ref={menu} class="menu">
      <summary class={`button button-quiet${iconOnly ? ' button-icon-only' : ''}`}>
        {icon && <Icon name={icon} />}
        <span class={iconOnly ? 'unseen' : undefined}>{label}</span>
        {!iconOnly && <Icon name="down" />}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click by keyboard arrives here as a click too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons and links do */}
      <div
        class="menu-items"
        onClick={(event) => {
          if (menu.current && event.target instanceof Element && event.target.closest('a, button'))
            menu.current.open = false
        }}
      >
        {children}
      </div>
    </details>
  )
}
