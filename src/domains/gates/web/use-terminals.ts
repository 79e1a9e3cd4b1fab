import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'

type Terminal = PortLaw['ports'][number]['terminals'][number]

/** The terminals of the country, and the one whose gate the reader's organisation keeps, once they are known. */
export function useTerminals(): { readonly terminals: readonly Terminal[]; readonly mine: Terminal | undefined } {
  const { organisation } = useSession()
  const { value } = useLoaded<PortLaw>(
    'ports.law',
    () => api.get('/api/port-law'),
    () => false,
  )
  const terminals = value?.ports.flatMap((port) => port.terminals) ?? []
  return { terminals, mine: terminals.find((one) => one.organisation === organisation.id) }
}
