import './language-switch.css'
import { useWords } from '#design/words/words.tsx'
import { type Language, languages } from '#kernel/text.ts'

/** Each language is called by its own name, so that it is found by those who read no other. */
const ownNames: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية', en: 'English' }

export function LanguageSwitch({ onChoose }: { onChoose: (language: Language) => void }) {
  const { language, t } = useWords()
  return (
    <ul class="language-switch" aria-label={t('design.language.label')}>
      {languages.map((each) => (
        <li key={each}>
          <button
            type="button"
            class="language"
            lang={each}
            aria-pressed={each === language}
            onClick={() => onChoose(each)}
          >
            {ownNames[each]}
          </button>
        </li>
      ))}
    </ul>
  )
}
