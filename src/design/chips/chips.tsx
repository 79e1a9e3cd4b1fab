import './chips.css'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

/** A filter in force, in words: "Bank: Atlas". */
export interface Chip {
  readonly name: string
  readonly label: string
}

/** The filters in force, each of which can be taken away. */
export function Chips({
  chips,
  onRemove,
  onClear,
}: {
  chips: readonly Chip[]
  onRemove: (name: string) => void
  onClear?: () => void
}) {
  const { t } = useWords()
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label={t('design.chips.label')}>
      {chips.map(({ name, label }) => (
        <li key={name}>
          <button
            type="button"
            class="chip"
            aria-label={t('design.chips.remove', { label })}
            onClick={() => onRemove(name)}
          >
            <bdi>{label}</bdi>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {onClear && chips.length > 1 && (
        <li>
          <button type="button" class="chip chip-clear" onClick={onClear}>
            {t('design.chips.clear')}
          </button>
        </li>
      )}
    </ul>
  )
}
