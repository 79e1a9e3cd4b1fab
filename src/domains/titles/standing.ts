import type { Caller } from '#domains/parties/party.ts'
import type { Instant } from '#kernel/elements.ts'
import type { Circumstances } from './circumstances.ts'
import type { Actor, Title } from './title.ts'

/** What a caller is to a title. Everything he may see and do follows from it. */
export type Standing =
  | 'owner'
  | 'mandated'
  | 'bank'
  | 'new-bank'
  | 'former-bank'
  | 'department'
  | 'ministry'
  | 'customs'
  | 'exchange-office'
  | 'operator'

type Known = Pick<
  Title,
  'category' | 'owner' | 'content' | 'change' | 'departments' | 'ministry' | 'domiciliation' | 'number' | 'formerBanks'
>

/**
 * What the caller is to this title; `undefined` for a stranger, who must not learn that the title exists.
 * The owner comes first: an officer's organisation stands before its own title as any owner does. Drafts are the
 * owner's side alone; customs knows a title from its domiciliation; a new bank knows it when its turn has come, and a former one keeps
 * sight of it.
 */
export function standingOf(title: Known, caller: Caller): Standing | undefined {
  const { organisation, kind } = caller
  if (organisation === title.owner) return 'owner'
  if (mandateFor(title, caller)) return 'mandated'
  if (title.number === undefined) return undefined

  if (organisation === title.content?.bank.organisation) return 'bank'
  const { change } = title
  if (change?.kind === 'change-of-bank' && change.at === 'new-bank' && change.bank.organisation === organisation)
    return 'new-bank'
  if (title.formerBanks.includes(organisation)) return 'former-bank'
  if (title.departments.includes(organisation)) return 'department'
  if (title.ministry === organisation) return 'ministry'
  if (kind === 'customs') return title.domiciliation ? 'customs' : undefined
  return kind === 'exchange-office' || kind === 'operator' ? kind : undefined
}

/** The mandate in force under which the caller acts for this owner in this category, if there is one. */
export const mandateFor = (
  { owner, category }: Pick<Title, 'owner' | 'category'>,
  { mandates }: Caller,
): Caller['mandates'][number] | undefined =>
  mandates.find(({ principal, scope }) => principal === owner && (scope.includes(category) || scope.includes('*')))

/** The caller as the record keeps him, with the mandate he acts under. */
export function actorOf(caller: Caller, title: Pick<Title, 'owner' | 'category'>): Actor {
  const mandate = caller.organisation === title.owner ? undefined : mandateFor(title, caller)
  return {
    user: caller.user,
    name: caller.name,
    organisation: caller.organisation,
    organisationName: caller.organisationName,
    ...(mandate && { mandate: { id: mandate.id, principal: mandate.principal } }),
  }
}

/** When and by whom: what every fact begins with. */
export const stamp = (
  title: Pick<Title, 'owner' | 'category'>,
  { at, caller }: Pick<Circumstances, 'at' | 'caller'>,
): { at: Instant; by: Actor } => ({ at, by: actorOf(caller, title) })
