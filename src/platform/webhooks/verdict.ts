import { longPause, triedForMs } from '../jobs/pause.ts'

/** What came of one attempt: an answer, or none and why. */
export type Outcome =
  | {
      readonly kind: 'answered'
      /** HTTP status. */
      readonly status: number
      /** The first characters of its body. */
      readonly excerpt: string
      /** The header `Retry-After`, as it came. */
      readonly retryAfter?: string | undefined
    }
  | { readonly kind: 'unanswered'; readonly reason: Unanswered }

/** Why no answer came. `inside`: the name leads to an address that strangers may not make us connect to. */
export type Unanswered = 'not-found' | 'inside' | 'timed-out' | 'certificate' | 'connection'

/** What follows from an attempt. */
export type Verdict =
  | { readonly kind: 'delivered' }
  /** The receiver wants no more (410 Gone). */
  | { readonly kind: 'ended' }
  | { readonly kind: 'again'; readonly at: Date }
  | { readonly kind: 'given-up' }

export interface Attempt {
  /** How many there were, this one included. */
  readonly attempts: number
  readonly firstAt: Date
  readonly now: Date
  /** From 0 to below 1: receivers that fell together are not asked again together. */
  readonly random: number
  /** Tried once and no more. */
  readonly once: boolean
}

/** A receiver that asks for patience gets this much and no more. */
const longestPatienceMs = 24 * 3_600_000

/**
 * Delivered is what was answered 2xx; 410 ends the subscription; anything else is tried again after pauses that double
 * from half a minute to six hours, each longer by up to a fifth, and not before the moment the receiver asked for. After
 * three days without success it is given up.
 */
export function verdictOn(outcome: Outcome, { attempts, firstAt, now, random, once }: Attempt): Verdict {
  if (outcome.kind === 'answered') {
    if (outcome.status >= 200 && outcome.status < 300) return { kind: 'delivered' }
    if (outcome.status === 410) return { kind: 'ended' }
  }
  if (once || now.getTime() - firstAt.getTime() >= triedForMs) return { kind: 'given-up' }

  const pause = longPause(attempts) * (1 + random / 5)
  const asked = outcome.kind === 'answered' ? askedPatienceMs(outcome.retryAfter, now) : 0
  return { kind: 'again', at: new Date(now.getTime() + Math.round(Math.max(pause, asked))) }
}

/** `Retry-After` (RFC 9110 section 10.2.3): seconds, or a date. Nonsense counts as nothing. */
function askedPatienceMs(text: string | undefined, now: Date): number {
  if (text === undefined) return 0
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return ms > 0 ? Math.min(ms, longestPatienceMs) : 0
}
