import Type from 'typebox'
import { Id, Instant, LocalDate, OneOf, TextIn3, Words } from '#kernel/elements.ts'

/** Organisations of the trade community, the people in them, and the mandates between them. */

export const organisationKinds = [
  'trader',
  'customs-agent',
  'bank',
  'department',
  'ministry',
  'customs',
  'exchange-office',
  'port-authority',
  'terminal',
  'shipping-agent',
  'forwarder',
  'warehouse',
  'haulier',
  'nautical-services',
  'operator',
] as const
export const OrganisationKind = OneOf(organisationKinds)
export type OrganisationKind = Type.Static<typeof OrganisationKind>

export const Organisation = Type.Object({
  id: Id,
  /** Short stable word used by packs and messages, e.g. a bank's three-digit code. */
  code: Type.String({ maxLength: 40 }),
  kind: OrganisationKind,
  name: Type.String({ maxLength: 200 }),
  names: Type.Optional(TextIn3),
  /** Identifiers by scheme of the country (register number, tax number …). */
  identifiers: Type.Record(Type.String(), Type.String()),
  address: Type.Optional(Type.String({ maxLength: 500 })),
  status: OneOf(['active', 'suspended', 'closed'] as const),
  /** How its own system is reached; absent = works in the built-in screens. */
  system: Type.Optional(Type.Object({ channel: OneOf(['api', 'xml-files'] as const), since: Instant })),
})
export type Organisation = Type.Static<typeof Organisation>

/** write: prepare; sign: commit the company; decide: act as officer; supervise: hand over, reassign; administer: users, mandates. */
export const rights = ['write', 'sign', 'decide', 'supervise', 'administer'] as const
export const Right = OneOf(rights)
export type Right = Type.Static<typeof Right>

export const User = Type.Object({
  id: Id,
  organisation: Id,
  login: Type.String({ maxLength: 100 }),
  name: Type.String({ maxLength: 200 }),
  email: Type.String({ maxLength: 200 }),
  language: OneOf(['fr', 'ar', 'en'] as const),
  rights: Type.Array(Right),
  status: OneOf(['active', 'suspended'] as const),
})
export type User = Type.Static<typeof User>

/** Leave given by a company (principal) to an agent to act for it, for some categories of title, between two days. */
export const Mandate = Type.Object({
  id: Id,
  principal: Id,
  principalName: Type.String(),
  agent: Id,
  agentName: Type.String(),
  /** Codes of title categories; `*` = all. */
  scope: Type.Array(Type.String({ maxLength: 10 }), { minItems: 1 }),
  /** May the agent also sign, or only prepare? */
  maySign: Type.Boolean(),
  from: LocalDate,
  until: LocalDate,
  status: OneOf(['proposed', 'active', 'declined', 'revoked'] as const),
  reason: Type.Optional(Words(500)),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Mandate = Type.Static<typeof Mandate>

/** Who acts now: the person, the kind of organisation, what the person may do, and the mandates in force today. */
export interface Caller {
  readonly user: string
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
  readonly kind: OrganisationKind
  readonly rights: readonly Right[]
  readonly mandates: readonly Pick<Mandate, 'id' | 'principal' | 'principalName' | 'scope' | 'maySign'>[]
}
