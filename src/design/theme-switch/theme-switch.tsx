import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import type { IconName } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'
import { chooseTheme, chosenTheme, type Theme, themes } from './theme.ts'

const icons = { auto: 'device', light: 'light', dark: 'dark' } as const satisfies Record<Theme, IconName>

/** One button that goes through the themes; its name says which one is shown. */
export function ThemeSwitch({ iconOnly = false }: { iconOnly?: boolean }) {
  const { t } = useWords()
  const [theme, setTheme] = useState<Theme>(chosenTheme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
  return (
    <Button
      kind="quiet"
      icon={icons[theme]}
      iconOnly={iconOnly}
      onClick={() => {
        chooseTheme(next)
        setTheme(next)
      }}
    >
      {t('design.theme.shown', { theme: t(`design.theme.${theme}`) })}
    </Button>
  )
}
