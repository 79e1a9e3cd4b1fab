/** How the page looks: light, dark, or as the device says. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const place = 'guichet.theme'

/** The theme chosen on this device. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(place)
  return themes.find((theme) => theme === kept) ?? 'auto'
}

/** Shows the page in a theme, and remembers it on this device. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(place, theme)
  showTheme(theme)
}

export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
