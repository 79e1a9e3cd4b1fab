import type { Text } from '#kernel/text.ts'
import type { Names } from './name-in.ts'

/** The code lists of carriage: packages, containers, dangerous goods, ships, terminals, carriers. `data/SOURCES.md` says where they come from. */

/** A kind of package, UN/ECE Recommendation 21. */
export interface PackageKind {
  /** Two characters. */
  readonly code: string
  /** Numeric codes of the same kind, by shape and material: "34", "21-25", "44 45". */
  readonly numeric: string
  readonly names: Names
}

/** What a type code may stand for as a group, ISO 6346 annex E: `GP` for `G0` to `G3`. */
export interface ContainerGroup {
  readonly code: string
  /** Ranges of the numeric type codes of ISO 6346:1984 for the same kind: "00-04". */
  readonly old: readonly string[]
  /** Words the trade says instead, to find it by: "reefer". */
  readonly also: string
  readonly name: Text
}

/** A detailed type of container, ISO 6346 annex E: `G1`. */
export interface ContainerDetail {
  readonly code: string
  readonly group: string
  /** What sets it apart within its group, in English. */
  readonly names: Names
}

/** An entry of the list of dangerous goods: one proper shipping name of a UN number. */
export interface DangerousGoods {
  /** Four digits. */
  readonly number: string
  readonly names: Names
  /** Class or division, for explosives with the letter of their compatibility group: `3`, `2.1`, `1.4S`. */
  readonly class: string
  readonly subsidiary: readonly string[]
  readonly packingGroups: readonly string[]
}

/** A code with its name. */
export interface Named {
  readonly code: string
  readonly names: Names
}

/** A terminal of a port, by the code of the Ship Message Design Group. */
export interface Terminal {
  /** UN/LOCODE of its port. */
  readonly location: string
  /** Unique within its port. */
  readonly code: string
  readonly name: string
  /** Facility code of the Bureau International des Containers. */
  readonly bic?: string
}

/** A shipping line, by its three letters of the Ship Message Design Group. */
export interface Carrier {
  readonly code: string
  readonly name: string
  /** Last day of a code given up, `YYYY-MM-DD`; old documents still carry it. */
  readonly until?: string
}

export interface ShippingLists {
  readonly packages: ReadonlyMap<string, PackageKind>
  readonly containerGroups: ReadonlyMap<string, ContainerGroup>
  readonly containerDetails: ReadonlyMap<string, ContainerDetail>
  /** By UN number, one entry a proper shipping name, in the order of the list. */
  readonly dangerousGoods: ReadonlyMap<string, readonly DangerousGoods[]>
  /** Classes and divisions of the UN Model Regulations and the IMDG Code, without compatibility groups. */
  readonly dangerousGoodsClasses: ReadonlyMap<string, Named>
  /** UN/ECE Recommendation 28, maritime transport; the first digit is the mode. */
  readonly shipTypes: ReadonlyMap<string, Named>
  /** UN/ECE Recommendation 19. */
  readonly transportModes: ReadonlyMap<string, Named>
  readonly terminals: readonly Terminal[]
  readonly carriers: ReadonlyMap<string, Carrier>
}
