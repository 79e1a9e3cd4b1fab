/**
 * A decision is what a rule gives back: the facts that now hold, or the objections that stand in the way.
 * Foreseeable noes are values; they never throw.
 */

/** Why the answer is no: wrong input, wrong moment, wrong person, or a thing the reader may not know of. */
export type ObjectionKind = 'invalid' | 'conflict' | 'forbidden' | 'absent'

/** One reason for a no, at its place. `reason` is a key of `texts/`, `field` a JSON pointer into the input, `about` fills the text. */
export interface Objection<Reason extends string = string> {
  readonly kind: ObjectionKind
  readonly reason: Reason
  readonly field?: string
  readonly about?: Readonly<Record<string, string | number>>
}

export interface Objections<Reason extends string = string> {
  readonly objections: readonly [Objection<Reason>, ...Objection<Reason>[]]
}

/** Facts, or objections whose possible reasons are visible in the type. */
export type Decision<Fact, Reason extends string = string> = readonly Fact[] | Objections<Reason>

/** One objection as a decision. */
export function objection<const Reason extends string>(
  kind: ObjectionKind,
  reason: Reason,
  about?: Objection['about'],
  field?: string,
): Objections<Reason> {
  return objections([{ kind, reason, ...(about && { about }), ...(field !== undefined && { field }) }])
}

/** Several objections as one decision; `list` must not be empty. */
export function objections<Reason extends string>(list: readonly Objection<Reason>[]): Objections<Reason> {
  const [first, ...others] = list
  if (!first) throw new Error('objections() needs at least one objection')
  return { objections: [first, ...others] }
}

/** True when a decision (or any value that may be one) is a no. */
export function objects<T, Reason extends string>(decision: T | Objections<Reason>): decision is Objections<Reason> {
  return typeof decision === 'object' && decision !== null && 'objections' in decision
}
