import Type from 'typebox'
import { Amount, Instant, OneOf, Words } from '#kernel/elements.ts'

const stowageActs = ['load', 'discharge', 'restow', 'shift'] as const

/** A unit where it stands in the ship, of whichever manifest it is. */
export const PlannedUnit = Type.Object({
  number: Type.Optional(Words(17)),
  sizeType: Type.Optional(Words(4)),
  filling: Type.Optional(OneOf(['full', 'empty'] as const)),
  grossKg: Type.Optional(Amount),
  portOfLoading: Type.Optional(Words(35)),
  portOfDischarge: Type.Optional(Words(35)),
  temperatureC: Type.Optional(Type.String()),
  operator: Type.Optional(Words(35)),
  goods: Type.Optional(Words(600)),
  /** Classes and UN numbers, as `3 UN1203`. */
  dangerous: Type.Array(Words(40)),
  /** Its cargo stands out of it. */
  outOfGauge: Type.Boolean(),
})
export type PlannedUnit = Type.Static<typeof PlannedUnit>

/** A stowage cell (ISO 9711-1). `bay` counts from the bow, odd for 20 feet and even for 40; even rows are to port; tiers from 72 are on deck. */
export const StowageCell = Type.Object({
  bay: Type.Integer({ minimum: 0, maximum: 999 }),
  row: Type.Integer({ minimum: 0, maximum: 99 }),
  tier: Type.Integer({ minimum: 0, maximum: 99 }),
  act: Type.Optional(OneOf(stowageActs)),
  blockedBy: Type.Optional(Words(17)),
  units: Type.Array(PlannedUnit),
})
export type StowageCell = Type.Static<typeof StowageCell>

/** Where everything stands in a ship as she leaves a port: her bay plan. */
export const StowagePlan = Type.Object({
  document: Type.Optional(Words(70)),
  prepared: Type.Optional(Instant),
  port: Type.Optional(Words(35)),
  nextPort: Type.Optional(Words(35)),
  vesselName: Type.Optional(Words(100)),
  imo: Type.Optional(Words(7)),
  voyage: Type.Optional(Words(35)),
  cells: Type.Array(StowageCell, { maxItems: 40_000 }),
})
export type StowagePlan = Type.Static<typeof StowagePlan>

/** A plan beside what the manifest declares: units to be worked here that only one of the two names. */
export const StowageView = Type.Object({
  plan: StowagePlan,
  notDeclared: Type.Array(Type.String()),
  notPlanned: Type.Array(Type.String()),
})
export type StowageView = Type.Static<typeof StowageView>

/** Numbers of planned units that are worked at this port, each once. */
export const workedAt = ({ cells }: StowagePlan, port: string, direction: 'import' | 'export'): string[] => [
  ...new Set(
    cells.flatMap(({ units }) =>
      units.flatMap(({ number, portOfLoading, portOfDischarge }) =>
        number !== undefined && (direction === 'import' ? portOfDischarge : portOfLoading) === port ? [number] : [],
      ),
    ),
  ),
]
