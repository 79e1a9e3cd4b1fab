import { type Decision, type Objections, objection, objects } from './decision.ts'
import type { Instant } from './elements.ts'
import { evolveAll, type Life } from './life.ts'

/**
 * The one way in for change, from screen, API, file, message or timer alike:
 * read in one round trip, decide without any, write in one round trip and one commit.
 */

/** What every fact says of itself, whatever its house. */
export interface AnyFact {
  readonly type: string
  readonly at: Instant
  readonly by: {
    readonly user: string
    readonly name: string
    readonly organisation: string
    readonly organisationName: string
  }
}

/** A kind of record: its name in the store, and its life. */
export interface House<State, Fact extends AnyFact> {
  readonly kind: string
  readonly life: Life<State, Fact>
}

/** A record as found: its state and how many facts it has. `undefined` state = it does not exist (or may not be seen). */
export interface Found<State> {
  readonly state: State | undefined
  readonly version: number
  /** Hash of the last fact, from which the next goes on; empty before the first. */
  readonly head: string
}

/** A record that does not exist yet. */
export const nothingYet = { state: undefined, version: 0, head: '' } as const

/** What is given back to the sender, and again byte for byte whenever the same key comes again. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** The sender's key for this request, and the digest of the request it was first used for. */
export interface Key {
  readonly text: string
  readonly request: string
}

export interface RecordName<State, Fact extends AnyFact> {
  readonly house: House<State, Fact>
  readonly id: string
  /** The version the person saw; a record that moved on since is not changed. Absent = whatever is there. */
  readonly expects?: number
}

/** A record and the facts added to it, ready to be written after version `from`, whose last fact has the hash `head`. */
export interface Change<State = unknown, Fact extends AnyFact = AnyFact> {
  readonly house: House<State, Fact>
  readonly id: string
  readonly from: number
  readonly head: string
  readonly facts: readonly Fact[]
  readonly state: State
  /** The record did not exist before. One that was born with another's fact exists at version 0. */
  readonly isNew: boolean
}

/**
 * Records that come into being through a fact of another record, which speaks for them, e.g. the lots of a registered
 * manifest. They start at version 0; the first fact of their own is number 1.
 */
export interface Birth {
  readonly house: House<never, never>
  readonly records: readonly { readonly id: string; readonly state: unknown }[]
}

export interface Reading<Caller> {
  /** Who asks, or `undefined` when the door is not (or no longer) open to them. */
  readonly caller: Caller | undefined
  readonly kept?: { readonly request: string; readonly answer: Answer }
  readonly records: readonly Found<unknown>[]
}

/** `overtaken`: somebody else wrote first, or the key was used meanwhile; nothing of ours was written. */
export type Written = 'written' | 'overtaken'

/**
 * Rows that rest beside a record and change with it: a statement in the language of the store, written in the same commit
 * after the records. Only big records have them (a document of thousands of lines); the record keeps a digest of its rows.
 */
export interface RowsBeside {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name?: string
}

/** What is committed together. */
export interface Writing {
  readonly changes: readonly Change[]
  readonly births?: readonly Birth[]
  readonly beside?: readonly RowsBeside[]
  readonly kept?: { readonly key: Key; readonly answer: Answer }
}

export interface Store<Door, Caller> {
  read(door: Door, key: Key | undefined, names: readonly RecordName<never, never>[]): Promise<Reading<Caller>>
  write(door: Door, caller: Caller, writing: Writing): Promise<Written>
}

/** Facts per record, in the order the command named them; an empty list leaves that record alone. */
export type JointDecision = Objections | readonly (readonly AnyFact[])[]

export interface Command<Caller> {
  readonly records: readonly RecordName<never, never>[]
  readonly key?: Key
  readonly decide: (found: readonly Found<never>[], caller: Caller) => JointDecision
  readonly answer: (changes: readonly Change[]) => Answer
  /** What comes into being with the changes. */
  readonly births?: (changes: readonly Change[], caller: Caller) => readonly Birth[]
  /** Rows to write with the changes. */
  readonly beside?: (changes: readonly Change[]) => readonly RowsBeside[]
}

export type Outcome<Caller> =
  | { readonly caller: undefined }
  | { readonly caller: Caller; readonly objections: Objections['objections'] }
  | {
      readonly caller: Caller
      readonly answer: Answer
      readonly changes: readonly Change[]
      readonly repeated: boolean
    }

/** How often a command that was overtaken is read and decided again before the sender is told to come back. */
const tries = 8

/**
 * Carries out a command that names one or several records: they change together or not at all.
 * Objects with 'stale-page' when a record moved on since `expects`, 'key-used-for-another-request' when the key served
 * another request, 'busy-try-again' when it was overtaken too often; else with what the rule objects.
 */
export async function carryOut<Door, Caller>(
  store: Store<Door, Caller>,
  door: Door,
  command: Command<Caller>,
): Promise<Outcome<Caller>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { caller, kept, records } = await store.read(door, command.key, command.records)
    if (caller === undefined) return { caller: undefined }

    if (kept && command.key) {
      if (kept.request === command.key.request) return { caller, answer: kept.answer, changes: [], repeated: true }
      return { caller, ...objection('conflict', 'key-used-for-another-request', undefined, '/Idempotency-Key') }
    }
    const stale = command.records.findIndex(({ expects }, i) => {
      const found = records[i]
      return expects !== undefined && found?.state !== undefined && expects !== found.version
    })
    if (stale >= 0) return { caller, ...objection('conflict', 'stale-page', { version: records[stale]?.version ?? 0 }) }

    const decision = command.decide(records as readonly Found<never>[], caller)
    if (objects(decision)) return { caller, objections: decision.objections }

    const changes = changesOf(command.records, records, decision)
    const answer = command.answer(changes)
    const births = command.births?.(changes, caller)
    const beside = changes.length > 0 ? command.beside?.(changes) : undefined
    const written = await store.write(door, caller, {
      changes,
      ...(births && { births }),
      ...(beside && { beside }),
      ...(command.key && { kept: { key: command.key, answer } }),
    })
    if (written === 'written') return { caller, answer, changes, repeated: false }
  }
  throw new Overtaken()
}

/** Too many others wrote to the same record at the same moment; the sender may try again. */
export class Overtaken extends Error {
  constructor() {
    super('overtaken by other writers')
  }
}

function changesOf(
  names: readonly RecordName<never, never>[],
  records: readonly Found<unknown>[],
  decision: readonly (readonly AnyFact[])[],
): Change[] {
  return names.flatMap(({ house, id }, i) => {
    const facts = decision[i] ?? []
    if (facts.length === 0) return []
    const { state, version, head } = records[i] ?? nothingYet
    const known = house as unknown as House<unknown, AnyFact>
    const isNew = state === undefined
    return [{ house: known, id, from: version, head, facts, state: evolveAll(known.life, state, facts), isNew }]
  })
}

/** A command on a single record, typed by its house. */
export function onOne<State, Fact extends AnyFact, Caller>(
  name: RecordName<State, Fact>,
  decide: (found: Found<State>, caller: Caller) => Decision<Fact>,
): Pick<Command<Caller>, 'records' | 'decide'> {
  return {
    records: [name as unknown as RecordName<never, never>],
    decide: ([found], caller) => {
      const decision = decide((found as Found<State> | undefined) ?? nothingYet, caller)
      return objects(decision) ? decision : [decision]
    },
  }
}
