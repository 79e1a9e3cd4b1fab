import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { mandateActs } from './mandate-acts.ts'
import { mandateTable } from './mandate-life.ts'
import { organisationKinds, rights } from './party.ts'
import ar from './texts/ar.json' with { type: 'json' }
import en from './texts/en.json' with { type: 'json' }
import fr from './texts/fr.json' with { type: 'json' }
import { userActInputs } from './user-acts.ts'

const texts: Record<(typeof languages)[number], Record<string, string>> = { fr, ar, en }

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ isRule: !file.includes('/'), source: readFileSync(`${import.meta.dirname}/${file}`, 'utf8') }))

/** The words in quotes of what `pattern` finds in the rules of this house, or in all of it. */
const quoted = (pattern: RegExp, within: 'rules' | 'house' = 'rules'): string[] =>
  files
    .filter(({ isRule }) => isRule || within === 'house')
    .flatMap(({ source }) => source.match(pattern) ?? [])
    .flatMap((found) => found.match(/(?<=')[\w-]+(?=')/g) ?? [])

test.each(languages)('every text exists in %s, is not empty, and is a sound message', (language) => {
  expect(Object.keys(texts[language]).sort()).toEqual(Object.keys(fr).sort())
  for (const [key, text] of Object.entries(texts[language])) {
    expect(text.trim(), key).not.toBe('')
    expect(() => new IntlMessageFormat(text, language), key).not.toThrow()
  }
})

test('every reason that a rule of this house gives has its text', () => {
  const reasons = quoted(/\b(?:objection|wrong)\([^)]*/g).filter((word) => word.includes('-'))
  expect(reasons).toContain('mandate-overlaps')
  expect(reasons).toContain('mandate-is-over')
  expect(reasons).toContain('mandate-too-long')
  expect([...new Set(reasons)].map((reason) => `objection.${reason}`).filter((key) => !(key in fr))).toEqual([])
})

test('no objection has a text that no rule gives', () => {
  const known = new Set(quoted(/'[\w-]+'/g, 'house'))
  const unused = Object.keys(fr).filter(
    (key) => key.startsWith('objection.') && !known.has(key.slice('objection.'.length)),
  )
  expect(unused).toEqual([])
})

test('every kind, right, status, act and fact has its word', () => {
  const keys = [
    ...organisationKinds.map((kind) => `parties.kind.${kind}`),
    ...rights.map((right) => `parties.right.${right}`),
    ...[...Object.keys(mandateTable), 'to-come', 'ended'].map((status) => `parties.mandate.status.${status}`),
    ...['propose', ...mandateActs].map((act) => `parties.mandate.act.${act}`),
    ...quoted(/Fact<\s*'Mandate\w+'/g).map((type) => `parties.mandate.fact.${type}`),
    ...Object.keys(userActInputs).map((act) => `parties.user.act.${act}`),
    ...quoted(/Fact<'User\w+'/g).map((type) => `parties.user.fact.${type}`),
  ]
  expect(keys).toContain('parties.mandate.fact.MandateRevoked')
  expect(keys).toContain('parties.user.fact.UserResumed')
  expect(keys.filter((key) => !(key in fr))).toEqual([])
})
