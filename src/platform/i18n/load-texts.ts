import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Language, languages } from '#kernel/text.ts'
import type { Texts } from './messages.ts'

export type TextsByLanguage = Readonly<Record<Language, Texts>>

const isFileOf = (language: Language) => (path: string) =>
  path.split(sep).slice(-2).join('/') === `texts/${language}.json` && !path.startsWith(`countries${sep}`)

/**
 * All texts below a folder (`…/texts/{fr,ar,en}.json`, flat), merged per language. Those of `countries/` come with their pack.
 * Throws when a key has two different texts in one language, or is missing in another language: the list says which and where.
 */
export function loadTexts(folder: string): TextsByLanguage {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const faults: string[] = []

  const textsOf = (language: Language): Texts => {
    const merged: Record<string, string> = {}
    for (const path of paths.filter(isFileOf(language))) {
      const texts: Texts = JSON.parse(readFileSync(join(folder, path), 'utf8'))
      for (const [key, text] of Object.entries(texts)) {
        if (key in merged && merged[key] !== text) faults.push(`${key}: another text in ${path}`)
        merged[key] = text
      }
    }
    return merged
  }

  const all: TextsByLanguage = { fr: textsOf('fr'), ar: textsOf('ar'), en: textsOf('en') }
  const keys = new Set(languages.flatMap((language) => Object.keys(all[language])))
  for (const key of keys)
    for (const language of languages) if (!(key in all[language])) faults.push(`${key}: no text in ${language}`)
  if (faults.length > 0) throw new Error(`texts below ${folder}:\n${faults.join('\n')}`)
  return all
}
