import type { TakenOver } from '#domains/titles/title.ts'

export const noteReasons = [
  'absent',
  'not-a-number',
  'not-a-date',
  'country-not-recognised',
  'incoterm-not-recognised',
  'unit-not-recognised',
  'unit-read-as',
  'classification-not-customs',
  'hs-not-recognised',
  'several-origins',
  'payment-terms-not-sure',
  'vat-excluded',
  'charge-as-other',
  'charge-read-from-words',
  'allowance-spread',
  'allowance-not-deducted',
  'return-left-out',
  'other-currency',
  'total-differs',
  'shortened',
] as const
export type NoteReason = (typeof noteReasons)[number]

/** What the reader should know of a field that was left empty, or filled with a thought. `field` is a JSON pointer into the draft. */
export interface Note {
  readonly field: string
  readonly reason: NoteReason
  readonly about?: Readonly<Record<string, string | number>>
}

/** Gathers, while a draft is filled, which fields came from the invoice and what is to be said of the others. */
export class Takings {
  readonly takenOver: TakenOver = {}
  readonly notes: Note[] = []

  /** `reference`: the number of the invoice, the source of everything taken. */
  constructor(private readonly reference: string) {}

  /** The value, marked as taken for `field`; an absent one is noted as absent. Longer than `limit` is cut, and noted. */
  take(field: string, value: string | undefined, limit = 500): string | undefined {
    if (value === undefined) {
      this.note(field, 'absent')
      return undefined
    }
    if (value.length > limit) this.note(field, 'shortened', { limit })
    this.takenOver[field] = { from: 'invoice', reference: this.reference }
    return value.slice(0, limit)
  }

  /** Marks the value as taken, or notes why what the invoice states cannot be; absent when it states nothing. */
  takeIf(field: string, stated: string | undefined, read: string | undefined, reason: NoteReason): string | undefined {
    if (stated === undefined || read !== undefined) return this.take(field, read)
    this.note(field, reason, { value: stated.slice(0, 100) })
    return undefined
  }

  note(field: string, reason: NoteReason, about?: Note['about']): void {
    this.notes.push({ field, reason, ...(about && { about }) })
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The same record without its absent fields. */
export const present = <T extends Record<string, unknown>>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>
