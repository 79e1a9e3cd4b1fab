import type { Texts } from '#platform/i18n/messages.ts'

const files = import.meta.glob<Texts>(
  [
    '../../platform/*/texts/en.json',
    '../../domains/parties/texts/en.json',
    '../../design/texts/en.json',
    './texts/en.json',
  ],
  { eager: true, import: 'default' },
)

export const texts: Texts = Object.assign({}, ...Object.values(files))
