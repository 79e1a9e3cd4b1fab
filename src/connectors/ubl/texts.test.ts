import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { noteReasons } from './takings.ts'

const texts = languages.map(
  (language) =>
    JSON.parse(readFileSync(new URL(`./texts/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>,
)

test('every note has its text in three languages, with the same values', () => {
  const values = (text: string | undefined) => text?.match(/\{\w+\}/g)?.sort() ?? []
  for (const key of Object.keys(texts[2] ?? {})) {
    const [fr, ar, en] = texts.map((one) => one[key])
    expect([key, values(fr), values(ar)]).toEqual([key, values(en), values(en)])
  }
  for (const reason of noteReasons) expect(texts.every((one) => one[`connectors.note.${reason}`])).toBe(true)
})
