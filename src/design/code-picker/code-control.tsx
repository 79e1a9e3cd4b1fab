import './code-picker.css'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { directionOfTyped } from '#design/field/direction.ts'
import type { Control } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'
import type { CodeOption, SearchCodes } from './code-option.ts'
import { useSearch } from './use-search.ts'

export interface CodeControlProps {
  readonly control: Control & { readonly 'aria-label'?: string | undefined }
  readonly value: string
  /** Gets the code, with its option when one was chosen; what was only typed is given as it stands. */
  readonly onChange: (code: string, option?: CodeOption) => void
  readonly search: SearchCodes
}

/** The bare combobox (ARIA 1.2, list autocomplete with manual selection): type words or digits, arrows choose, Enter takes, Esc closes. */
export function CodeControl({ control, value, onChange, search }: CodeControlProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState<string>()
  const [active, setActive] = useState(-1)
  const found = useSearch(search, query)
  const open = query !== undefined
  const listId = `${control.id}-list`
  const optionId = (index: number) => `${listId}-${index}`

  useLayoutEffect(() => {
    const box = list.current
    if (!open || !box) return
    box.showPopover()
    const place = () => input.current && placeUnder(box, input.current)
    place()
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
      if (box.isConnected) box.hidePopover()
    }
  }, [open])

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const ask = (text: string) => {
    setQuery(text)
    setActive(-1)
  }
  const close = () => {
    setQuery(undefined)
    setActive(-1)
  }
  const take = (option: CodeOption) => {
    onChange(option.code, option)
    close()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const count = found.options.length
    const chosen = found.options[active]
    if (event.key === 'ArrowDown' && (open || event.altKey)) {
      if (!open) ask(value)
      else setActive((active + 1) % Math.max(count, 1))
    } else if (event.key === 'ArrowUp' && open) setActive((active <= 0 ? count : active) - 1)
    else if (event.key === 'Enter' && open && chosen) take(chosen)
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span class="code-control">
      <input
        {...control}
        ref={input}
        class="control control-code"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        autocomplete="off"
        spellcheck={false}
        dir={directionOfTyped(value)}
        placeholder={t('design.code-picker.hint')}
        value={value}
        onInput={(event) => {
          onChange(event.currentTarget.value)
          ask(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          const exact = found.options.find(({ code }) => code === value.trim())
          if (open && exact) take(exact)
          else close()
        }}
      />
      <div ref={list} class="code-list" popover="manual">
        <div id={listId} role="listbox" aria-label={t('design.code-picker.options')} tabIndex={-1}>
          {found.options.map((option, index) => (
            <div
              key={option.code}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              class="code-option"
              onPointerDown={(event) => {
                event.preventDefault()
                take(option)
              }}
            >
              <bdi class="code code-option-code" dir="ltr">
                {option.code}
              </bdi>
              <span class="code-option-label" dir="auto">
                {option.label}
                {option.detail && <span class="code-option-detail">{option.detail}</span>}
              </span>
            </div>
          ))}
        </div>
        <p class="code-list-note" aria-hidden="true">
          {noteOf(found, t)}
        </p>
      </div>
      <span class="unseen" role="status">
        {open && (found.state === 'found' && found.options.length > 0 ? countOf(found, t) : noteOf(found, t))}
      </span>
    </span>
  )
}

type Translated = ReturnType<typeof useWords>['t']
type Finding = ReturnType<typeof useSearch>

const countOf = ({ options }: Finding, t: Translated) => t('design.code-picker.count', { count: options.length })

function noteOf(found: Finding, t: Translated): string {
  if (found.state === 'failed') return t('design.code-picker.failed')
  if (found.state === 'found') return found.options.length === 0 ? t('design.code-picker.nothing') : countOf(found, t)
  return t('design.code-picker.searching')
}

/** Puts the list under the input, or over it where there is more room above. */
function placeUnder(list: HTMLElement, input: HTMLElement) {
  const { left, right, top, bottom } = input.getBoundingClientRect()
  const width = Math.min(Math.max(right - left, 320), innerWidth - 16)
  const below = innerHeight - bottom - 12
  const above = top - 12
  const upwards = below < 180 && above > below
  const startsAt = getComputedStyle(input).direction === 'rtl' || document.dir === 'rtl' ? right - width : left
  list.style.width = `${width}px`
  list.style.left = `${Math.max(8, Math.min(startsAt, innerWidth - width - 8))}px`
  list.style.maxHeight = `${Math.min(upwards ? above : below, 340)}px`
  list.style.top = upwards ? 'auto' : `${bottom + 4}px`
  list.style.bottom = upwards ? `${innerHeight - top + 4}px` : 'auto'
}
