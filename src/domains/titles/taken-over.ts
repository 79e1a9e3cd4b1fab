import { valuesOf } from './draft-fields.ts'
import type { TakenOver, TitleDraft } from './title.ts'

/**
 * The marks of a draft after a save. A mark stays while its value stays, and moves with its line when lines are
 * added or removed before it; typing over the value removes it. `added` are the marks of values filled in with this save.
 */
export function marksAfter(
  before: { readonly draft: TitleDraft; readonly takenOver: TakenOver },
  draft: TitleDraft,
  added: TakenOver = {},
): TakenOver {
  const was = valuesOf(before.draft)
  const is = valuesOf(draft)
  const kept: TakenOver = {}
  const typedOver = new Set<string>()

  for (const [pointer, mark] of Object.entries(before.takenOver)) {
    const now = movedWithItsLine(pointer, before.draft, draft)
    if (now === undefined) continue
    if (is.get(now) === was.get(pointer)) kept[now] = mark
    else typedOver.add(`${now} ${mark.from} ${mark.reference}`)
  }
  for (const [pointer, mark] of Object.entries(added))
    if (is.has(pointer) && !typedOver.has(`${pointer} ${mark.from} ${mark.reference}`)) kept[pointer] = mark
  return kept
}

/** Every value of a draft marked as coming from one source. */
export const markAll = (draft: TitleDraft, mark: TakenOver[string]): TakenOver =>
  Object.fromEntries([...valuesOf(draft).keys()].map((pointer) => [pointer, mark]))

/** Where the field of an old draft is in the new one; nowhere when its line is gone. */
function movedWithItsLine(pointer: string, before: TitleDraft, now: TitleDraft): string | undefined {
  const [, first, index, field] = pointer.split('/')
  if (first !== 'lines') return pointer
  const id = before.lines?.[Number(index)]?.id
  const moved = now.lines?.findIndex((line) => line.id === id) ?? -1
  return moved < 0 ? undefined : `/lines/${moved}/${field}`
}
