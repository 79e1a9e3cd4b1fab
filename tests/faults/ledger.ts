import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../../bench/rig/connection.ts'
import type { ApiRequest } from '../../bench/rig/request.ts'

const pollMs = 5
const longestSilenceMs = 60_000

/** A request that was answered: what the sender may rely on from then on. */
export interface Acknowledged {
  readonly request: ApiRequest
  readonly answer: Answer
}

/** What the senders know, kept outside the system under test: every answer that reached them, and every no. */
export class Ledger {
  /** In the order in which the answers came. */
  readonly acknowledged: Acknowledged[] = []
  /** How often a request was answered with a status of 400 or more, by status. */
  readonly refusals = new Map<number, number>()
  /** Requests that were cut off before their answer came, and sent again. */
  cutOff = 0

  /** Resolves once so many requests in all have been acknowledged. Throws after a minute without any. */
  async reaches(count: number): Promise<void> {
    let last = { count: -1, at: 0 }
    while (this.acknowledged.length < count) {
      if (this.acknowledged.length > last.count) last = { count: this.acknowledged.length, at: performance.now() }
      if (performance.now() - last.at > longestSilenceMs) throw new Error('nothing has been acknowledged for a minute')
      await pause(pollMs)
    }
  }

  note(request: ApiRequest, answer: Answer): void {
    if (answer.status < 300) this.acknowledged.push({ request, answer })
    else this.refusals.set(answer.status, (this.refusals.get(answer.status) ?? 0) + 1)
  }
}
