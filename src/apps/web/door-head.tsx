import './door-head.css'
import { LanguageSwitch } from '#design/language-switch/language-switch.tsx'
import { ThemeSwitch } from '#design/theme-switch/theme-switch.tsx'
import { useWords } from '#design/words/words.tsx'
import { useVisit } from './session.tsx'

/** The top of every page that stands before the door: whose window this is, and in which language. */
export function DoorHead() {
  const { language, t } = useWords()
  const { session, chooseLanguage } = useVisit()
  return (
    <header class="door-head no-print">
      <p class="door-name">
        <a href="/" title={t('web.to-home')}>
          Guichet
        </a>{' '}
        <span class="door-country">{session.country.names[language]}</span>
      </p>
      <div class="door-tools">
        <LanguageSwitch onChoose={chooseLanguage} />
        <ThemeSwitch iconOnly />
      </div>
    </header>
  )
}
