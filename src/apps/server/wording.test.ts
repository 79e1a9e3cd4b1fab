import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPack } from '#countries/load-pack.ts'
import { loadReference } from '#domains/reference/server/load-reference.ts'
import { type Language, languages } from '#kernel/text.ts'
import { loadTexts } from '#platform/i18n/load-texts.ts'
import { translator } from '#platform/i18n/messages.ts'
import { eventSources } from './event-sources.ts'
import type { Platform } from './platform.ts'
import { wordingOf } from './wording.ts'

const texts = loadTexts(join(import.meta.dirname, '..', '..'))
const translate = Object.fromEntries(
  languages.map((language) => [language, translator(language, texts[language])]),
) as Platform['translate']
const say = wordingOf({ translate, pack: loadPack('testland'), reference: loadReference() })

test('a refusal tells quantities as the reader writes them, whole to the last decimal, and units by name', () => {
  const about = { wanted: '1610.000001', left: '1610', unit: 'KGM' }
  const said = (language: Language) => say(language, 'more-than-left', about).replace(/[\u2066-\u2069]/g, '')
  expect(said('fr')).toMatch(/^1\s610,000001 Kilogramme dépasse .*:\s1\s610 Kilogramme\./)
  expect(said('en')).toMatch(/^1\s610\.000001 kilogram .*:\s1\s610 kilogram\./i)
})

test('a refusal writes a day out', () =>
  expect(say('fr', 'extended-too-far', { latest: '2027-08-23' })).toMatch(/23 août 2027/))

test('every event that can be told outside has a name in every language, and so has its kind', () => {
  const events = eventSources.flatMap(({ events: told }) => told)
  const kinds = new Set(events.map((event) => `webhooks.kind.${event.split('.')[0]}`))
  const keys = [...kinds, ...events.map((event) => `webhooks.event.${event}`)]
  for (const language of languages) expect(keys.filter((key) => !(key in texts[language]))).toEqual([])
})
