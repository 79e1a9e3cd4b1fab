import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Caller, OrganisationKind, Right } from '#domains/parties/party.ts'
import type { Language, Text } from '#kernel/text.ts'
import type { OffsetChange } from '#platform/i18n/legal-offset.ts'

/** What `GET /api/session` says of the country and of the reader, if somebody is signed in. */
export interface Session {
  readonly country: Country
  readonly demonstration: boolean
  readonly user?: User
  readonly organisation?: { readonly id: string; readonly name: string; readonly kind: OrganisationKind }
  readonly rights?: readonly Right[]
  readonly mandates?: Caller['mandates']
  readonly language?: Language
  readonly csrf?: string
}

interface Country {
  readonly code: string
  readonly names: Text
  readonly currency: string
  readonly language: Language
  /** Legal time, as changes of the offset from UTC. */
  readonly offsets: readonly OffsetChange[]
}

interface User {
  readonly id: string
  readonly name: string
  readonly login: string
  readonly email: string
  readonly mailWanted: boolean
}

/** The session and what can be done to it. */
export interface Visit {
  readonly session: Session
  /** Asks the server again who is here; after signing in or out, or when preferences changed. */
  readonly reload: () => Promise<void>
  readonly chooseLanguage: (language: Language) => void
  readonly signOut: () => Promise<void>
}

const Current = createContext<Visit | undefined>(undefined)

export function VisitProvider({ visit, children }: { visit: Visit; children: ComponentChildren }) {
  return <Current.Provider value={visit}>{children}</Current.Provider>
}

export function useVisit(): Visit {
  const visit = useContext(Current)
  if (!visit) throw new Error('useVisit() needs a VisitProvider around it')
  return visit
}

/** Who is signed in. Throws on a page that anybody may see. */
export function useSession(): Required<Session> {
  const { session } = useVisit()
  const { user, organisation, rights, mandates, language, csrf } = session
  if (!user || !organisation || !rights || !mandates || !language || csrf === undefined)
    throw new Error('this page is only for those who are signed in')
  return { ...session, user, organisation, rights, mandates, language, csrf }
}
