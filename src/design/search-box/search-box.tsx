import './search-box.css'
import { directionOfTyped } from '#design/field/direction.ts'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

export interface SearchBoxProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit: (value: string) => void
  /** The key that leads here, shown at its end. */
  readonly shortcut?: string | undefined
}

/** One box that takes any number and any word. */
export function SearchBox({ id, label, value, onChange, onSubmit, shortcut }: SearchBoxProps) {
  const { t } = useWords()
  return (
    <search>
      <form
        class="search-box"
        onSubmit={(event) => {
          event.preventDefault()
          if (value.trim() !== '') onSubmit(value.trim())
        }}
      >
        <label class="unseen" for={id}>
          {label}
        </label>
        <input
          id={id}
          class="search-box-input"
          type="search"
          enterKeyHint="search"
          autocomplete="off"
          dir={directionOfTyped(value)}
          placeholder={label}
          aria-keyshortcuts={shortcut}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        {shortcut && value === '' && <kbd class="search-box-key">{shortcut}</kbd>}
        <button type="submit" class="search-box-submit" aria-label={t('design.search.submit')}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}
