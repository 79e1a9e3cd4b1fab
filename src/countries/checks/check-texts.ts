import { languages } from '#kernel/text.ts'
import type { CountryPack } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'

/** Every text of the country exists in three languages, under a key that no other country uses. */
export function checkTexts({ country, texts }: CountryPack): PackFault[] {
  const prefix = `country.${country.code}.`
  const keys = [...new Set(languages.flatMap((language) => Object.keys(texts[language])))]

  return languages.flatMap((language) => {
    const file = `texts/${language}.json`
    return keys.flatMap((key) => [
      ...(key in texts[language] ? [] : [{ file, path: `/${key}`, reason: 'is missing' }]),
      ...(key.startsWith(prefix) ? [] : [{ file, path: `/${key}`, reason: `does not begin with ${prefix}` }]),
    ])
  })
}
