import { timePasser } from '#flows/let-time-pass.ts'
import { logSealer } from '#platform/history/log-store.ts'
import type { Platform } from '../server/platform.ts'

/** A piece of background work. `work` gives true when it did something and there may be more. */
export interface Job {
  readonly name: string
  readonly idleMs: number
  readonly work: () => Promise<boolean>
}

/** Everything that is done in the background, in the order in which one thing leads to the next. */
export function jobsOf(platform: Platform): Job[] {
  const { database, store, directory, titles } = platform
  const now = () => platform.clock.now()
  const [operator] = directory.ofKind('operator')
  if (!operator) throw new Error('the country names no body that operates the platform')
  return [
    { name: 'clock', idleMs: 1000, work: timePasser({ database, store, desk: titles, now, operator }) },
    sealing(platform),
  ]
}

/** Puts the facts that wait into the log. */
export function sealing({ database, pack, keys, clock }: Platform): Job {
  const seal = logSealer(database, `guichet-${pack.country.code}`, keys.signing, () => clock.now())
  return {
    name: 'seal',
    idleMs: 100,
    work: async () => {
      await seal()
      return false
    },
  }
}
