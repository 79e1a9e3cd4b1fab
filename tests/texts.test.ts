import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { loadTexts } from '#platform/i18n/load-texts.ts'

/** What people read exists in three languages, says the same in each, and is there for every reason the code can give. */
const source = join(import.meta.dirname, '..', 'src')
const texts = loadTexts(source)
const keys = Object.keys(texts.en).sort()

/** Names of the values a message takes. */
function valuesOf(message: string): string[] {
  const names = new Set<string>()
  const look = (parts: readonly unknown[]) => {
    for (const part of parts as readonly {
      type: number
      value?: string
      options?: Record<string, { value: unknown[] }>
    }[]) {
      if (part.type !== 0 && part.type !== 7 && part.value !== undefined) names.add(part.value)
      for (const option of Object.values(part.options ?? {})) look(option.value)
    }
  }
  look(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

test('every text exists in the three languages', () =>
  expect(languages.map((language) => Object.keys(texts[language]).sort().join())).toEqual(
    languages.map(() => keys.join()),
  ))

const hasWords = (message: string) => /\p{L}/u.test(message.replace(/\{\w+\}/g, ''))

test('no text is empty, and Arabic texts are written in Arabic', () =>
  expect(
    keys.filter(
      (key) =>
        languages.some((language) => (texts[language][key] ?? '').trim() === '') ||
        (texts.ar[key] !== texts.fr[key] &&
          hasWords(texts.ar[key] ?? '') &&
          !/\p{Script=Arabic}/u.test(texts.ar[key] ?? '')),
    ),
  ).toEqual([]))

test('a text takes the same values in every language', () =>
  expect(
    keys.filter((key) => new Set(languages.map((language) => valuesOf(texts[language][key] ?? '').join())).size > 1),
  ).toEqual([]))

test('Arabic plurals have all six forms', () =>
  expect(
    keys.filter((key) => {
      const message = texts.ar[key] ?? ''
      return (
        /,\s*plural,/.test(message) &&
        !['zero', 'one', 'two', 'few', 'many', 'other'].every((form) =>
          new RegExp(`${form === 'zero' ? '(zero|=0)' : `\\b${form}`}\\s*\\{`).test(message),
        )
      )
    }),
  ).toEqual([]))

test('every reason an objection can have in the code has its text', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|examples)\.tsx?$/.test(file),
  )
  const reasons = files.flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8')
    return [
      ...text.matchAll(/objection\(\s*'(?:invalid|conflict|forbidden|absent)',\s*'([a-z0-9-]+)'/g),
      ...text.matchAll(/ProblemError\(\s*\d+,\s*'([a-z0-9-]+)'/g),
    ].map(([, reason = '']) => reason)
  })
  const absent = [...new Set(reasons)].filter((reason) => !(`objection.${reason}` in texts.en))
  expect(absent).toEqual([])
})
