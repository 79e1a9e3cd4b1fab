import type { PortLaw } from '#domains/ports/port-law.ts'
import { decimal, isMore, toText } from '#kernel/decimals.ts'
import type { Call } from './call.ts'

/** The window of another ship at a berth. */
export interface OtherWindow {
  readonly call: string
  readonly ship: string
  readonly berth: string
  readonly from: string
  readonly until: string
}

export type ConflictReason =
  | 'berth-too-short'
  | 'berth-too-shallow'
  | 'berth-taken'
  | 'berth-without-class'
  | 'window-ends-before-it-begins'

export interface BerthConflict {
  readonly reason: ConflictReason
  readonly about: Readonly<Record<string, string>>
}

/** What a berth is asked to take. Lengths in metres, instants UTC. */
export interface Lying {
  readonly loaM: string
  readonly draughtM: string
  readonly dangerousClasses: readonly string[]
  readonly from: string
  readonly until: string
}

/** Minutes between two ships at one berth where the law names none. */
const usualMarginMinutes = 60

/**
 * Why a ship cannot lie at a berth in a window: too long, too deep, goods of a class that may not be handled there, or
 * another ship there, or less than the margin (minutes) before or after. No conflict: an empty list.
 */
export function berthConflicts(
  lying: Lying,
  berth: PortLaw['ports'][number]['berths'][number],
  others: readonly OtherWindow[],
  marginMinutes: number = usualMarginMinutes,
): BerthConflict[] {
  const found: BerthConflict[] = []
  if (lying.from >= lying.until) found.push({ reason: 'window-ends-before-it-begins', about: {} })
  if (isMore(lying.loaM, berth.lengthM))
    found.push({ reason: 'berth-too-short', about: { berth: berth.code, length: berth.lengthM, ship: lying.loaM } })
  if (isMore(lying.draughtM, berth.draughtM))
    found.push({
      reason: 'berth-too-shallow',
      about: { berth: berth.code, depth: berth.draughtM, ship: lying.draughtM },
    })
  for (const imdgClass of new Set(lying.dangerousClasses))
    if (!admits(berth.dangerousClasses, imdgClass))
      found.push({ reason: 'berth-without-class', about: { berth: berth.code, class: imdgClass } })
  const from = Date.parse(lying.from) - marginMinutes * 60_000
  const until = Date.parse(lying.until) + marginMinutes * 60_000
  for (const other of others)
    if (other.berth === berth.code && Date.parse(other.from) < until && Date.parse(other.until) > from)
      found.push({
        reason: 'berth-taken',
        about: { berth: berth.code, ship: other.ship, from: other.from, until: other.until },
      })
  return found
}

/** A berth open to class 2 takes 2.1; one open to 2.1 does not take 2.3. Letters of compatibility groups do not count. */
const admits = (classes: readonly string[], imdgClass: string): boolean =>
  classes.some(
    (open) => imdgClass === open || imdgClass.startsWith(`${open}.`) || imdgClass.replace(/[A-Z]$/, '') === open,
  )

/** Deepest of the draughts declared, and the classes of dangerous goods on board, for a window at a berth. */
export function lyingOf(call: Call, window: { readonly from: string; readonly until: string }): Lying {
  const draughts = [call.notice.draughtM, ...(call.berthRequest ? [call.berthRequest.draughtM] : [])].map(decimal)
  const goods = call.formalities.find(({ code }) => code === 'dangerous-goods')
  return {
    loaM: call.ship.loaM,
    draughtM: toText(draughts.reduce((a, b) => (a.gt(b) ? a : b))),
    dangerousClasses: goods?.content.lines.flatMap(({ imdgClass }) => (imdgClass ? [imdgClass] : [])) ?? [],
    from: window.from,
    until: window.until,
  }
}
