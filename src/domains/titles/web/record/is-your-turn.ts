import { situationOf } from '../../situation.ts'
import type { Title } from '../../title.ts'

/**
 * Does the title wait for one of these organisations? Not at customs, which waits for goods and not for an answer, and not
 * once it is closed.
 */
export function isYourTurn(title: Title, organisations: readonly string[]): boolean {
  const { now, organisations: waitedFor } = situationOf(title)
  const isClosed = !title.desk && title.status !== 'draft'
  const waitsForGoods = title.desk?.stage === 'customs' && now === title.status
  return !isClosed && !waitsForGoods && waitedFor.some((one) => organisations.includes(one))
}
