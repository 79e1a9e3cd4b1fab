import type { Texts } from '#platform/i18n/messages.ts'

const files = import.meta.glob<Texts>(
  ['../../{domains,connectors,platform}/*/texts/ar.json', '../../design/texts/ar.json', './texts/ar.json'],
  { eager: true, import: 'default' },
)

export const texts: Texts = Object.assign({}, ...Object.values(files))
