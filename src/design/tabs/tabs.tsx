import './tabs.css'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { useWords } from '#design/words/words.tsx'

interface Tab<Name extends string = string> {
  readonly name: Name
  readonly label: string
  /** Shown after the label. */
  readonly count?: number | undefined
}

export interface TabsProps<Name extends string> {
  /** What the tabs are parts of. */
  readonly label: string
  readonly tabs: readonly Tab<Name>[]
  readonly current: Name
  readonly onChange: (name: Name) => void
  /** The content of the current tab. */
  readonly children: ComponentChildren
}

/** Parts of one thing of which one is seen (ARIA tabs, chosen as the focus moves). */
export function Tabs<Name extends string>({ label, tabs, current, onChange, children }: TabsProps<Name>) {
  const { direction } = useWords()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === current)
    const forward = direction === 'ltr' ? 1 : -1
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      Home: 0,
      End: tabs.length - 1,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    const place = (goal + tabs.length) % tabs.length
    const next = tabs[place]
    if (!next) return
    onChange(next.name)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[place]?.focus()
  }

  return (
    <div class="tabs">
      <div ref={list} class="tabs-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === current ? 0 : -1}
            class="tab"
            onClick={() => onChange(tab.name)}
          >
            {tab.label}
            {tab.count !== undefined && <bdi class="tab-count">{tab.count}</bdi>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the ARIA tabs pattern lets Tab reach a panel of plain text */}
      <div class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} tabIndex={0}>
        {children}
      </div>
    </div>
  )
}
