import { valuesOf } from '../../draft-fields.ts'
import type { TitleDraft } from '../../title.ts'

/** Reading and writing one field of a draft by its JSON pointer, as the form names its fields. */

/** The text at a pointer (`/contract/number`, `/lines/0/hs`); empty when nothing was typed there. */
export function valueAt(draft: object, pointer: string): string {
  const found = partsOf(pointer).reduce<unknown>(
    (value, part) => (isBranch(value) ? Reflect.get(value, part) : undefined),
    draft,
  )
  return typeof found === 'string' ? found : ''
}

/** The draft with another text at a pointer; the draft given stays as it was. */
export const withValue = (draft: TitleDraft, pointer: string, value: string): TitleDraft =>
  replaced(draft, partsOf(pointer), value) as TitleDraft

/** Do two drafts hold the same text in every field? Empty fields and absent ones are the same. */
export function holdsTheSame(one: TitleDraft, other: TitleDraft): boolean {
  const values = valuesOf(one)
  const others = valuesOf(other)
  const lines = (draft: TitleDraft) => (draft.lines ?? []).map(({ id }) => id).join()
  return (
    lines(one) === lines(other) &&
    values.size === others.size &&
    [...values].every(([pointer, value]) => others.get(pointer) === value)
  )
}

/** What is sent where only complete contents are taken: without the fields left empty. */
export function withoutEmptyFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyFields)
  if (!isBranch(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== undefined)
      .map(([name, inner]) => [name, withoutEmptyFields(inner)]),
  )
}

function replaced(value: unknown, [part, ...rest]: readonly string[], text: string): unknown {
  if (part === undefined) return text
  const branch = isBranch(value) ? value : {}
  const inner = replaced(Reflect.get(branch, part), rest, text)
  if (Array.isArray(branch)) return branch.map((old, place) => (place === Number(part) ? inner : old))
  return { ...branch, [part]: inner }
}

const partsOf = (pointer: string): string[] => pointer.split('/').slice(1)
const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null
