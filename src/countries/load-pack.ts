import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Compile } from 'typebox/compile'
import { parseDocument } from 'yaml'
import { type Language, languages } from '#kernel/text.ts'
import { checkPack } from './checks/check-pack.ts'
import { CountryPack, type PackPart, packFiles } from './pack.ts'
import { InvalidPack, type PackFault } from './pack-fault.ts'

/** Where the packs that come with the product lie. */
export const packsFolder = fileURLToPath(new URL('.', import.meta.url))

const packCheck = Compile(CountryPack)

/** Codes of the packs below a folder, in alphabetical order. */
export const availablePacks = (folder: string = packsFolder): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, packFiles.country)))
    .map((entry) => entry.name)
    .sort()

/**
 * The pack of a country, read from its folder and checked as a whole: shapes first, then what its files say of one another.
 * Throws `InvalidPack` with every fault found, each with file, place and reason; throws when there is no such pack.
 */
export function loadPack(code: string, folder: string = packsFolder): CountryPack {
  const known = availablePacks(folder)
  if (!known.includes(code)) throw new Error(`no pack "${code}" in ${folder}; there are: ${known.join(', ')}`)

  const packFolder = join(folder, code)
  const { pack, faults } = readPack(packFolder)
  if (faults.length > 0) throw new InvalidPack(packFolder, faults)
  if (!packCheck.Check(pack)) throw new InvalidPack(packFolder, shapeFaults(pack))

  const contradictions = checkPack(pack)
  if (pack.country.code !== code)
    contradictions.push({ file: packFiles.country, path: '/code', reason: `is not the name of the folder, "${code}"` })
  if (contradictions.length > 0) throw new InvalidPack(packFolder, contradictions)
  return { ...pack, texts: withWordsOfAllCountries(pack.texts) }
}

/** The country's words, and those that every country needs: objections to its numbers. */
function withWordsOfAllCountries(texts: CountryPack['texts']): CountryPack['texts'] {
  const both = (language: Language): Record<string, string> => ({
    ...JSON.parse(readFileSync(join(packsFolder, textFile(language)), 'utf8')),
    ...texts[language],
  })
  return { fr: both('fr'), ar: both('ar'), en: both('en') }
}

function readPack(packFolder: string): { pack: Record<string, unknown>; faults: PackFault[] } {
  const faults: PackFault[] = []
  const read = (file: string, parseText: (text: string) => unknown): unknown => {
    try {
      return parseText(readFileSync(join(packFolder, file), 'utf8'))
    } catch (error) {
      faults.push({ file, path: '', reason: error instanceof Error ? error.message : String(error) })
      return undefined
    }
  }
  const parts = Object.entries(packFiles).map(([part, file]) => [part, read(file, parseYaml)])
  const texts = languages.map((language) => [language, read(textFile(language), (text) => JSON.parse(text))])
  return { pack: { ...Object.fromEntries(parts), texts: Object.fromEntries(texts) }, faults }
}

/** YAML 1.2 without aliases, custom tags or duplicate keys: what the file shows is what it says. */
function parseYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw problem
  return document.toJS({ maxAliasCount: 0 })
}

const textFile = (language: Language): string => `texts/${language}.json`

function shapeFaults(pack: unknown): PackFault[] {
  return packCheck.Errors(pack).flatMap((error) => {
    if (error.keyword === 'boolean') return [] // said again, better, by additionalProperties
    if (error.keyword === 'required')
      return error.params.requiredProperties.map((name) => located(`${error.instancePath}/${name}`, 'is missing'))
    if (error.keyword === 'additionalProperties')
      return error.params.additionalProperties.map((name) =>
        located(`${error.instancePath}/${name}`, 'is not a word of this file'),
      )
    return [located(error.instancePath, error.message)]
  })
}

/** From a place in the whole pack to the file that holds it and the place in there. */
function located(pointer: string, reason: string): PackFault {
  const [, part = '', ...rest] = pointer.split('/')
  if (part === 'texts') {
    const [language = '', ...key] = rest
    return { file: `texts/${language}.json`, path: key.map((step) => `/${step}`).join(''), reason }
  }
  return { file: packFiles[part as PackPart], path: rest.map((step) => `/${step}`).join(''), reason }
}
