import { useMemo } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { hasProblem } from '#apps/web/problem.ts'
import type { SearchCodes } from '#design/code-picker/code-option.ts'
import { useWords } from '#design/words/words.tsx'
import type { Text } from '#kernel/text.ts'

interface Named {
  readonly code: string
  readonly name: Text
}
interface Lists {
  readonly countries: readonly Named[]
  readonly currencies: readonly Named[]
  readonly units: readonly Named[]
  readonly incoterms: readonly Named[]
}
interface HsFound {
  readonly code: string
  readonly name: { readonly text: string }
  readonly path: readonly { readonly text: string }[]
}

const mostShown = 30

/** Lower case, without accents: how words are compared. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/** The entries whose code begins with what was typed, then those named so in any of the three languages. */
function matching<Entry extends Named>(entries: readonly Entry[], query: string): readonly Entry[] {
  const wanted = plain(query.trim())
  const rank = ({ code, name }: Entry) => {
    if (plain(code).startsWith(wanted)) return 0
    const names = Object.values(name).map(plain)
    if (names.some((one) => one.startsWith(wanted))) return 1
    return names.some((one) => one.includes(wanted)) ? 2 : 3
  }
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}

/** How each kind of code of the form is found and named. */
export interface CodeSearches {
  readonly hs: SearchCodes
  readonly country: SearchCodes
  readonly currency: SearchCodes
  readonly unit: SearchCodes
  readonly currencyName: (code: string) => string | undefined
  readonly incoterms: readonly Named[]
}

/** The pickers of the form: goods are searched by the server, the shorter lists here. */
export function useCodeSearches(): CodeSearches {
  const { language } = useWords()
  const { value: lists } = useLoaded<Lists>('reference/lists', () => api.get('/api/reference/lists'))
  return useMemo(() => {
    const among =
      (entries: readonly Named[] = []): SearchCodes =>
      async (query) =>
        matching(entries, query)
          .slice(0, mostShown)
          .map(({ code, name }) => ({ code, label: name[language] }))
    return {
      hs: async (query) => {
        if (query.trim() === '') return []
        const asked = new URLSearchParams({ q: query.slice(0, 200), language })
        const answer = await api.get<{ readonly found: readonly HsFound[] }>(`/api/reference/hs?${asked}`)
        if (hasProblem(answer)) throw new Error(answer.problem.reason)
        return answer.value.found.map(({ code, name, path }) => ({
          code,
          label: name.text,
          detail: path.map(({ text }) => text).join(' › '),
        }))
      },
      country: among(lists?.countries),
      currency: among(lists?.currencies),
      unit: among(lists?.units),
      currencyName: (code) => lists?.currencies.find((one) => one.code === code)?.name[language],
      incoterms: lists?.incoterms ?? [],
    }
  }, [lists, language])
}
