import type { FieldProps } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TakenOver, TitleContent, TitleDraft } from '../../title.ts'
import type { Category } from '../../title-law.ts'
import type { TitleView } from '../../views.ts'
import { objectionText } from '../record/objection-text.ts'
import { valueAt, withValue } from './draft-values.ts'

/** One thing that stands between the draft and its signature. */
export type Missing = TitleView['missing'][number]

/** What every step of the form is given. */
export interface FormKit {
  readonly view: TitleView
  readonly draft: TitleDraft
  readonly category: Category | undefined
  /** What the title says now, when a modification of it is written. */
  readonly before: TitleContent | undefined
  readonly change: (draft: TitleDraft) => void
  readonly valueAt: (pointer: string) => string
  /** Takes what is typed at a pointer. */
  readonly setAt: (pointer: string) => (value: string) => void
  /** Label, help, error and mark of the field at a pointer. */
  readonly fieldAt: (pointer: string) => FieldProps
  readonly errorAt: (pointer: string) => string | undefined
}

const optional = new Set(['/counterparty/address', '/freight', '/insurance', '/otherCharges'])

/** `/lines/2/hs` → `lines.hs`, as in the keys of the texts. */
export const pathOf = (pointer: string): string => pointer.replace(/\/\d+/g, '').replaceAll('/', '.').slice(1)

/**
 * The kit of a draft. An error stands at its field until something else is typed there; that a field is empty is an
 * error only once the person wanted to sign.
 */
export function useFormKit({
  view,
  draft,
  takenOver,
  category,
  before,
  missing,
  asked,
  change,
}: {
  readonly view: TitleView
  readonly draft: TitleDraft
  readonly takenOver: TakenOver
  readonly category: Category | undefined
  readonly before: TitleContent | undefined
  readonly missing: readonly Missing[]
  /** The draft `missing` was found in. */
  readonly asked: { readonly draft: TitleDraft; readonly toSign: boolean }
  readonly change: (draft: TitleDraft) => void
}): FormKit {
  const { t, format } = useWords()

  const errorAt = (pointer: string) => {
    const found = missing.find(({ field }) => field === pointer)
    if (!found || valueAt(draft, pointer) !== valueAt(asked.draft, pointer)) return undefined
    if (found.reason === 'needed' && !asked.toSign) return undefined
    return objectionText(found, { t, format })
  }
  const markAt = (pointer: string) => {
    const mark = takenOver[pointer]
    return mark && t(`titles.page.edit.source.${mark.from}`, { reference: mark.reference })
  }

  return {
    view,
    draft,
    category,
    before,
    change,
    errorAt,
    valueAt: (pointer) => valueAt(draft, pointer),
    setAt: (pointer) => (value) => change(withValue(draft, pointer, value)),
    fieldAt(pointer) {
      const path = pathOf(pointer)
      const help = `titles.help.${path}`
      return {
        name: pointer,
        label: t(`titles.field.${path}`),
        hint: t.has(help) ? t(help) : undefined,
        error: errorAt(pointer),
        takenOver: markAt(pointer),
        optional: optional.has(pointer) || (pointer === '/reason' && !category?.reasonRequired),
      }
    },
  }
}
