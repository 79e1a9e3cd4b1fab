import type { Texts } from '#platform/i18n/messages.ts'

const files = import.meta.glob<Texts>(
  [
    '../../platform/*/texts/ar.json',
    '../../domains/parties/texts/ar.json',
    '../../design/texts/ar.json',
    './texts/ar.json',
  ],
  { eager: true, import: 'default' },
)

export const texts: Texts = Object.assign({}, ...Object.values(files))
