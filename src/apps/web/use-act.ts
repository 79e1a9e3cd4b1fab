import { useRef, useState } from 'preact/hooks'
import { api } from './api.ts'
import { hasProblem, noAnswer, type Problem } from './problem.ts'

export interface Act<T> {
  /** The act is under way. */
  readonly busy: boolean
  /** Why the last try did not succeed. */
  readonly problem: Problem | undefined
  /** Sends it, for the version the user saw; gives the answer, or `undefined` when there is a problem. While it is under way, a second call does nothing. */
  readonly send: (path: string, body: unknown, expects?: number) => Promise<{ readonly value: T } | undefined>
  readonly clear: () => void
}

/**
 * An act of the user that is sent to the server. It keeps its key as long as no answer came: pressing the button again
 * after a broken connection repeats the same act, it does not do it twice.
 */
export function useAct<T>(): Act<T> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const unanswered = useRef<{ readonly what: string; readonly key: string }>(undefined)
  const sending = useRef(false)

  const send = async (path: string, body: unknown, expects?: number): Promise<{ readonly value: T } | undefined> => {
    if (sending.current) return undefined
    const what = `${path} ${JSON.stringify(body)}`
    const key = unanswered.current?.what === what ? unanswered.current.key : crypto.randomUUID()
    unanswered.current = { what, key }
    sending.current = true
    setBusy(true)
    const answer = await api.post<T>(path, body, { key, expects })
    sending.current = false
    setBusy(false)
    if (hasProblem(answer)) {
      if (answer.problem.status !== noAnswer.status) unanswered.current = undefined
      setProblem(answer.problem)
      return undefined
    }
    unanswered.current = undefined
    setProblem(undefined)
    return answer
  }

  return { busy, problem, send, clear: () => setProblem(undefined) }
}
