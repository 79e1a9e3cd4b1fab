import type { Command, Outcome } from '#kernel/carry-out.ts'
import type { Objections } from '#kernel/decision.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { Language } from '#kernel/text.ts'
import type { Row, Statement } from '../database/database.ts'

/**
 * A visit: one request after it was let in. A house reads and changes only through it, so everything it does is done
 * as the visitor, with what the visitor may see.
 */
export interface Visit<Caller> {
  readonly at: Instant
  /** The day in legal time. */
  readonly today: LocalDate
  /** The visitor’s identity, fixed when the door was opened; rights and mandates are read anew each time. */
  readonly visitor: {
    readonly user: string
    readonly organisation: string
    /** A system with credentials of its own, not a person with a session. */
    readonly isMachine: boolean
  }
  readonly language: Language
  /** Runs statements as the visitor, in one round trip. Ends the request when the visitor's door has closed meanwhile. */
  read(statements: readonly Statement[]): Promise<{ caller: Caller; results: Row[][] }>
  /** Carries out a command as the visitor, under the key the visitor sent. */
  carryOut(command: Omit<Command<Caller>, 'key'>): Promise<Exclude<Outcome<Caller>, { caller: undefined }>>
  /** The version of the record that the visitor saw, from `If-Match`. */
  readonly expects?: number
}

/** What a handler gives: a body with its status, or objections. */
export type Given = Reply | Objections

export interface Reply {
  readonly status: number
  /** Text goes out as it is (JSON already written); anything else is written as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Media type when the body is not JSON. */
  readonly mediaType?: string
}

export const ok = (body: unknown): Reply => ({ status: 200, body })
export const created = (body: unknown): Reply => ({ status: 201, body })
export const nothing: Reply = { status: 204 }
