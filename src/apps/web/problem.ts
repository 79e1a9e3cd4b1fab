import type { Language, Text } from '#kernel/text.ts'

/** What stands in the way, as the server says it (RFC 9457). */
export interface Problem {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number
  /** Key of the reason, e.g. `titles.wrong-status`. */
  readonly reason: string
  /** The reason in the reader's language. */
  readonly title: string
  /** One entry for each reason: JSON pointer into what was sent, and its text in every language. */
  readonly errors: readonly FieldProblem[]
}

interface FieldProblem {
  /** Absent when the reason is about the whole and not about one field. */
  readonly pointer?: string
  readonly reason: string
  readonly about?: Readonly<Record<string, string | number>>
  readonly text: Text
}

/** The answer to a request: what was asked for, or the problem. */
export type Answer<T> = { readonly value: T } | { readonly problem: Problem }

export const hasProblem = <T>(answer: Answer<T>): answer is { readonly problem: Problem } => 'problem' in answer

/** No answer came: the network or the server is down. */
export const noAnswer: Problem = { status: 0, reason: 'web.no-answer', title: '', errors: [] }

/** Reads a problem out of an answer's body, whatever a proxy on the way may have made of it. */
export function problemOf(status: number, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return {
    status,
    reason: typeof said.reason === 'string' ? said.reason : 'web.no-answer',
    title: typeof said.title === 'string' ? said.title : '',
    errors: Array.isArray(said.errors) ? said.errors : [],
  }
}

/** The text of the error of a field in a language, for `error=` of an input. */
export const errorAt = (problem: Problem | undefined, pointer: string, language: Language): string | undefined =>
  problem?.errors.find((error) => error.pointer === pointer)?.text[language]

/** What an error summary lists: every reason that stands at a field, with the field's name. */
export const errorsAtFields = (problem: Problem | undefined, language: Language): { name: string; text: string }[] =>
  (problem?.errors ?? []).flatMap(({ pointer, text }) =>
    pointer === undefined ? [] : [{ name: pointer, text: text[language] }],
  )
