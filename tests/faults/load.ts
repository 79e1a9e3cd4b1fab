import { setTimeout as pause } from 'node:timers/promises'
import type { Community } from '../../bench/rig/community.ts'
import { Connection } from '../../bench/rig/connection.ts'
import { domiciledTitle, done, wholeLife } from '../../bench/rig/lives.ts'
import { requestFor } from '../../bench/rig/request.ts'
import type { Send } from '../../bench/rig/send.ts'
import { goods, imputation } from '../../bench/rig/title-steps.ts'
import type { Gate } from './gate.ts'
import type { Ledger } from './ledger.ts'

export interface LoadOptions {
  readonly port: number
  readonly community: Community
  readonly ledger: Ledger
  readonly gate: Gate
}

export interface Load {
  /** Resolves once no sender waits for an answer; with the gate closed, none will ask again. */
  quiet(): Promise<void>
  /** Ends each sender after the answer it waits for; throws what went wrong with any of them. */
  stop(): Promise<void>
}

/** Senders that lead titles of their own, and pairs of senders that contend for the same title. */
const alone = 5
const pairs = 2
/** Imputations of each of a pair on one title: enough to overtake each other, few enough for the title to stay small. */
const contended = 15
const retryMs = 20

/** Starts senders that go on through every failure as a partner's system should: same request, same key, until answered. */
export function startLoad(options: LoadOptions): Load {
  const state: State = { stopping: false, waiting: 0 }
  const sender = () => persistentSend(options, state)
  const forever = async (work: () => Promise<unknown>) => {
    try {
      while (!state.stopping) await work()
    } catch (error) {
      if (!(error instanceof LoadStopped)) throw error
    }
  }
  const running = [
    ...Array.from({ length: alone }, sender).map((send) => forever(() => wholeLife(send, options.community))),
    ...Array.from({ length: pairs }, () => [sender(), sender()] as const).map(([one, other]) =>
      forever(() => contend(one, other, options.community)),
    ),
  ]
  const ended = Promise.all(running)
  // Told by stop(); until then a failure must not end the process.
  ended.catch(() => undefined)
  return {
    async quiet() {
      while (state.waiting > 0) await pause(retryMs)
    },
    async stop() {
      state.stopping = true
      options.gate.open()
      await ended
    },
  }
}

/** Two customs officers draw the same title down at the same time. */
async function contend(one: Send, other: Send, community: Community): Promise<void> {
  const lines = [goods('090111', '1000000', '1000000.00')]
  const title = await domiciledTitle(one, community, lines)
  const draw = async (send: Send) => {
    for (let i = 0; i < contended; i += 1) await done(send, imputation(community, title, lines, '1', '1.00'))
  }
  await Promise.all([draw(one), draw(other)])
}

interface State {
  stopping: boolean
  /** Senders that have asked and were not answered yet. */
  waiting: number
}

class LoadStopped extends Error {}

/** Sends a request until it is answered for good. What fails for the moment (no connection, 5xx) is sent again as it was. */
function persistentSend({ port, ledger, gate }: LoadOptions, state: State): Send {
  let connection: Connection | undefined
  return async (request) => {
    const bytes = requestFor(request)
    for (;;) {
      if (state.stopping) {
        connection?.close()
        throw new LoadStopped()
      }
      await gate.passed()
      state.waiting += 1
      try {
        connection ??= await Connection.open(port)
        const answer = await connection.send(bytes)
        ledger.note(request, answer)
        if (answer.status < 500) return answer
      } catch {
        ledger.cutOff += 1
        connection?.close()
        connection = undefined
      } finally {
        state.waiting -= 1
      }
      await pause(retryMs)
    }
  }
}
