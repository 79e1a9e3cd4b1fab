import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { useWords } from '#design/words/words.tsx'
import type { OrganisationKind } from '#domains/parties/party.ts'
import type { Text } from '#kernel/text.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly names?: Text
}

/** Organisations of a kind that one may name in a form, in the reader's words. */
export function useOrganisations(kind: OrganisationKind): readonly { readonly id: string; readonly name: string }[] {
  const { language } = useWords()
  const { value } = useLoaded<{ readonly organisations: readonly Named[] }>(`organisations/${kind}`, () =>
    api.get(`/api/organisations?kind=${kind}`),
  )
  return (value?.organisations ?? []).map(({ id, name, names }) => ({ id, name: names?.[language] ?? name }))
}
