import type { Answer } from '../../bench/rig/connection.ts'
import type { ApiRequest } from '../../bench/rig/request.ts'

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

  note(request: ApiRequest, answer: Answer): void {
    if (answer.status < 300) this.acknowledged.push({ request, answer })
    else this.refusals.set(answer.status, (this.refusals.get(answer.status) ?? 0) + 1)
  }
}
