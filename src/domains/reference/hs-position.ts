import type { Names } from './name-in.ts'

/**
 * A place in the Harmonized System: section ("II"), chapter ("09"), heading ("0901") or subheading ("090121").
 * The English name is the list's own; French and Arabic are plain trade words and may be missing below the headings.
 */
export interface HsPosition {
  readonly code: string
  /** Code of the position it belongs to; a section has none. */
  readonly parent?: string
  readonly names: Names
}

/** All positions by code, each after its parent. */
export type HsPositions = ReadonlyMap<string, HsPosition>
