import type { Right } from '#domains/parties/party.ts'
import type { Language } from '#kernel/text.ts'
import type { Addressee } from './notices-of-title.ts'

/** Somebody who may be told, as the register knows them. */
export interface Person {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly rights: readonly Right[]
  readonly mailWanted: boolean
}

/** A mandate in force today: what `agent` may do for `principal`. */
export interface MandateHeld {
  readonly principal: string
  readonly agent: string
  readonly scope: readonly string[]
}

/** The people behind the addressees of a notice, each once, without the one whose act it was. */
export function peopleTold(
  to: readonly Addressee[],
  { actor, category }: { readonly actor: string; readonly category: string },
  people: readonly Person[],
  mandates: readonly MandateHeld[],
): Person[] {
  const holds = (agent: string, principal: string) =>
    mandates.some(
      (one) =>
        one.agent === agent && one.principal === principal && (one.scope.includes('*') || one.scope.includes(category)),
    )
  const isMeant = (person: Person, { organisation, user, right, underMandateOf }: Addressee) =>
    person.organisation === organisation &&
    (user === undefined || person.id === user) &&
    (right === undefined || person.rights.includes(right)) &&
    (underMandateOf === undefined || holds(organisation, underMandateOf))

  return people.filter((person) => person.id !== actor && to.some((addressee) => isMeant(person, addressee)))
}
