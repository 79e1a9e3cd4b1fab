import type { Caller } from '#domains/parties/party.ts'
import type { AnyFact, Birth, Found, RecordName } from '#kernel/carry-out.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { LotSeen } from '../circumstances.ts'
import type { StripLine, Transit } from '../transit.ts'

/** What the house of cargo does with a transit's lots; told as a flow, so that neither house knows the other's rules. */
export interface CargoSide {
  readonly nameOf: (lot: string) => RecordName<never, never>
  /** The lot as this caller may know it, at this place. */
  readonly seen: (found: Found<never> | undefined, caller: Caller) => LotSeen | undefined
  /** The facts of a lot when its transit is accepted, given up, let in, or its strip report accepted. */
  readonly hold: (found: Found<never>, transit: Transit, by: Stamp) => AnyFact[]
  readonly free: (found: Found<never>, transit: Transit, by: Stamp) => AnyFact[]
  readonly enter: (found: Found<never>, transit: Transit, keeperName: string, by: Stamp) => AnyFact[]
  readonly strip: (found: Found<never>, transit: Transit, line: StripLine, by: Stamp) => AnyFact[]
  /** Companies the houses of a strip report name, found before it is accepted. */
  readonly housesOf: (
    visit: Visit<Caller>,
    lines: readonly StripLine[],
  ) => Promise<(masters: readonly Found<never>[], transit: Transit, keeperName: string, at: string) => HousesBorn>
}
type Stamp = Pick<AnyFact, 'at' | 'by'>

export interface HousesBorn {
  readonly birth?: Birth
  /** The lots born, as the stock stores them. */
  readonly lots: readonly Pick<
    LotSeen,
    'id' | 'bill' | 'goods' | 'packages' | 'grossKg' | 'consignee' | 'consigneeName'
  >[]
}
