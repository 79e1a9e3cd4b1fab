import type { Texts } from '#platform/i18n/messages.ts'

const files = import.meta.glob<Texts>(
  ['../../{domains,connectors}/*/texts/fr.json', '!../../domains/parties/texts/fr.json'],
  { eager: true, import: 'default' },
)

export const texts: Texts = Object.assign({}, ...Object.values(files))
