import type { Client, ClientAnswer } from '../support/client.ts'

/**
 * A noun of stories: a kind of record that steps can speak of. A house gives its own in `nouns/`, and a line in
 * `nouns.ts`; nothing else of the language knows it.
 */
export interface Noun {
  /** Address of its list; a record is read at `<at>/<id>`, its facts at `<at>/<id>/history`. */
  readonly at: string
  /** What one can do: sends what the step says `with`, names already replaced, and gives the answer. `id`: the record. */
  readonly deeds: Readonly<Record<string, Deed>>
  /** Deeds that make something new, and under which word it is remembered when they are answered with 201 and its id. */
  readonly makes: Readonly<Record<string, string>>
  readonly statuses: readonly string[]
  /** What `$name` stands for in the record as its reader is given it; `undefined` when there is no such thing in it. */
  readonly named: (view: unknown, name: string) => unknown
}

export type Sent = Promise<ClientAnswer<unknown>>
export type Input = Readonly<Record<string, unknown>>
/** What a deed knows beside its input. */
export interface Circumstance {
  /** Id of the record the story speaks of; `none` before the first. */
  readonly id: string
  /** The bytes of a file that the story names. */
  readonly paper: (name: string) => Buffer
}
export type Deed = (person: Client, input: Input, about: Circumstance) => Sent

/** `requestChangeOfBank` → `request-change-of-bank`, as an address writes an act. */
export const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The deeds that are acts on one record: `POST <at>/<id>/<act>` with their input. */
export const actsAt = (at: string, acts: readonly string[]): Record<string, Deed> =>
  Object.fromEntries(
    acts.map((act) => [act, (person, input, { id }) => person.post(`${at}/${id}/${kebab(act)}`, input)]),
  )

/** The id of the n-th of a list inside a record, as `$line1` means it. */
export function countedIn(name: string, lists: Readonly<Record<string, readonly { readonly id: string }[]>>) {
  const counted = /^([a-z]+)(\d+)$/.exec(name)
  return counted ? lists[counted[1] ?? '']?.[Number(counted[2]) - 1]?.id : undefined
}
