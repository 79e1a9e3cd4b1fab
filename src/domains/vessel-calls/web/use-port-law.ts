import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'

/** What the country decides about its ports, with names in the reader's language. */
export function usePortLaw(): { readonly law: PortLaw | undefined; readonly formality: (code: string) => string } {
  const { language } = useWords()
  const law = useLoaded<PortLaw>('port-law', () => api.get('/api/port-law')).value
  return {
    law,
    formality: (code) => law?.formalities.find((rule) => rule.code === code)?.name[language] ?? code,
  }
}
