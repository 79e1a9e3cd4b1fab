/**
 * The life of a record: how each fact changes it, and which acts each status allows.
 * State = facts folded in order; the row in the database is that fold, kept.
 */

/** `evolve` gives the state after one more fact; `undefined` is the state before the first. */
export interface Life<State, Fact> {
  readonly evolve: (state: State | undefined, fact: Fact) => State
}

/** For each status, the acts that may be tried in it: feeds buttons, API and diagram alike. */
export type LifeTable<Status extends string, Act extends string> = Readonly<Record<Status, readonly Act[]>>

/** The state after `facts`, from `state` (or from nothing). Throws when there is no state and no fact. */
export function evolveAll<State, Fact>(
  life: Life<State, Fact>,
  state: State | undefined,
  facts: readonly Fact[],
): State {
  const after = facts.reduce<State | undefined>((current, fact) => life.evolve(current, fact), state)
  if (after === undefined) throw new Error('a life starts with a fact')
  return after
}
