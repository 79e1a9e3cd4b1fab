import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { loadTexts } from './load-texts.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (house: string, language: string, texts: Record<string, string>) => {
  mkdirSync(join(folder, house, 'texts'), { recursive: true })
  writeFileSync(join(folder, house, 'texts', `${language}.json`), JSON.stringify(texts))
}

test('the texts of all houses are merged per language', () => {
  for (const language of languages) {
    write('titles', language, { title: `title ${language}` })
    write('parties', language, { party: `party ${language}` })
  }
  expect(loadTexts(folder).ar).toEqual({ title: 'title ar', party: 'party ar' })
})

test('a key missing in one language is named with the language', () => {
  write('titles', 'fr', { title: 'titre' })
  write('titles', 'en', { title: 'title' })
  expect(() => loadTexts(folder)).toThrow('title: no text in ar')
})

test('two houses may not give one key different texts', () => {
  for (const language of languages) {
    write('titles', language, { status: 'one' })
    write('parties', language, { status: 'two' })
  }
  expect(() => loadTexts(folder)).toThrow('status: another text in')
})

test('a country keeps its texts to itself', () => {
  for (const language of languages) {
    write('titles', language, { status: 'one' })
    write('countries/testland', language, { status: 'two' })
  }
  expect(loadTexts(folder).fr).toEqual({ status: 'one' })
})
