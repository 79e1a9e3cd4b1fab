import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { useWords } from '#design/words/words.tsx'
import type { Text } from '#kernel/text.ts'
import type { TitleLaw } from '../../title-law.ts'

interface Lists {
  readonly countries: readonly { readonly code: string; readonly name: Text }[]
  readonly units: readonly { readonly code: string; readonly name: Text }[]
}

/** What the country decides about titles, as far as pages need it. */
export type PublicLaw = Pick<
  TitleLaw,
  'currency' | 'categories' | 'regimes' | 'customsOffices' | 'tolerancePercent' | 'advances' | 'extension' | 'fourEyes'
>

export const useLaw = (): PublicLaw | undefined =>
  useLoaded<PublicLaw>('title-law', () => api.get('/api/title-law')).value

/** Codes in the reader's words; the code itself while its list is not there yet. */
export interface Names {
  readonly category: (code: string) => string
  readonly country: (code: string) => string
  readonly unit: (code: string) => string
  readonly regime: (code: string) => string
  readonly office: (code: string) => string
}

/** Names of codes from the country's law and the code lists. */
export function useNames(): Names {
  const { language } = useWords()
  const law = useLaw()
  const lists = useLoaded<Lists>('reference/lists', () => api.get('/api/reference/lists')).value
  const among = (list: readonly { readonly code: string; readonly name: Text }[] | undefined) => (code: string) =>
    list?.find((one) => one.code === code)?.name[language] ?? code
  const withCode = (list: readonly { readonly code: string; readonly name: Text }[] | undefined) => {
    const name = among(list)
    return (code: string) => (name(code) === code ? code : `${code} – ${name(code)}`)
  }
  return {
    category: among(law?.categories),
    country: among(lists?.countries),
    unit: among(lists?.units),
    regime: withCode(law?.regimes),
    office: withCode(law?.customsOffices),
  }
}
