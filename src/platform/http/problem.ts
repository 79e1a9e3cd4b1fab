import type { Objection, ObjectionKind } from '#kernel/decision.ts'
import { type Language, languages, type Text } from '#kernel/text.ts'

/**
 * A no, as it is told over HTTP: RFC 9457 problem details. Each objection carries its reason, the place it stands at
 * (a JSON pointer) and its text in every language, so a machine, a form and a person read the same answer.
 */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly reason: string
  readonly detail: string
  readonly errors: readonly {
    readonly pointer?: string
    readonly reason: string
    readonly about?: Objection['about']
    readonly text: Text
  }[]
}

/** Gives the sentence of a reason in a language. */
export type Wording = (language: Language, reason: string, about?: Objection['about']) => string

const statusOf: Record<ObjectionKind, number> = { invalid: 422, conflict: 409, forbidden: 403, absent: 404 }

/** Problem details for objections; the first decides status and title, `language` is the reader's. */
export function problemOf(
  list: readonly [Objection, ...Objection[]],
  language: Language,
  wording: Wording,
  status = statusOf[list[0].kind],
): ProblemDetails {
  const [first] = list
  const sentence = wording(language, first.reason, first.about)
  return {
    type: `/problems/${first.reason}`,
    title: sentence,
    status,
    reason: first.reason,
    detail: list.map(({ reason, about }) => wording(language, reason, about)).join(' '),
    errors: list.map(({ field, reason, about }) => ({
      ...(field !== undefined && { pointer: field }),
      reason,
      ...(about && { about }),
      text: Object.fromEntries(languages.map((each) => [each, wording(each, reason, about)])) as unknown as Text,
    })),
  }
}

/** A problem that ends a request from anywhere below a route. For foreseeable noes of technique (no session, too many requests). */
export class ProblemError extends Error {
  readonly objection: Objection
  readonly status: number
  constructor(status: number, reason: string, about?: Objection['about'], field?: string) {
    super(reason)
    this.status = status
    this.objection = { kind: 'invalid', reason, ...(about && { about }), ...(field !== undefined && { field }) }
  }
}
