import Type from 'typebox'
import { Id, Instant, OneOf } from '#kernel/elements.ts'
import { Bill, ManifestDirection } from './manifest.ts'
import { riskSigns } from './risk-signs.ts'

/** What happened to a bill that customs' targeting should know of. */
const causes = ['registered', 'added', 'corrected', 'withdrawn'] as const

/** A bill as customs' targeting is given it: the bill, the ship, the titles it may come under, and what is worth a look. */
export const RiskRow = Type.Object({
  /** Place in the sealed log of the fact that brings it: the feed goes by it. */
  place: Type.Integer({ minimum: 0 }),
  cause: OneOf(causes),
  at: Instant,
  lot: Id,
  manifest: Id,
  manifestNumber: Type.String(),
  direction: ManifestDirection,
  port: Type.String(),
  call: Type.String(),
  vessel: Type.String(),
  imo: Type.Optional(Type.String()),
  voyage: Type.String(),
  /** Expected, or seen when `arrived`. */
  arrival: Type.Optional(Instant),
  arrived: Type.Boolean(),
  agentName: Type.String(),
  consigneeName: Type.Optional(Type.String()),
  bill: Bill,
  titles: Type.Array(
    Type.Object({ id: Id, number: Type.String(), category: Type.String(), expiresOn: Type.Optional(Type.String()) }),
  ),
  signs: Type.Array(OneOf(riskSigns)),
})
export type RiskRow = Type.Static<typeof RiskRow>

/** `next` is always given: asked again with it, the feed goes on where it was, at once or tomorrow. */
export const RiskPage = Type.Object({ rows: Type.Array(RiskRow), next: Type.String(), more: Type.Boolean() })
export type RiskPage = Type.Static<typeof RiskPage>
