import { shortPause } from './pause.ts'

/** Work that goes on for as long as the process does. */
export interface Loop {
  /** There may be something to do: ends an idle wait at once. A pause after an error is waited out all the same. */
  wake(): void
  /** Ends the loop once the work now under way is done. */
  stop(): Promise<void>
}

export interface LoopOptions {
  /** Wait in milliseconds when there was nothing to do. */
  readonly idleMs: number
  readonly onError: (error: unknown) => void
}

/**
 * Does `work` again and again: at once while it gives true (there may be more), else after a wait. An error is told
 * to `onError` and never ends the loop; errors in a row are followed by growing pauses.
 */
export function loop(work: () => Promise<boolean>, { idleMs, onError }: LoopOptions): Loop {
  let stopped = false
  let woken = false
  let failures = 0
  let endWait: (() => void) | undefined
  let isIdle = false

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      endWait = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const idle = async () => {
    isIdle = true
    if (!woken) await wait(idleMs)
    isIdle = false
    woken = false
  }

  const once = async () => {
    try {
      const more = await work()
      failures = 0
      if (!more && !stopped) await idle()
    } catch (error) {
      failures += 1
      onError(error)
      if (!stopped) await wait(shortPause(failures))
    }
  }

  const ended = (async () => {
    while (!stopped) await once()
  })()

  return {
    wake() {
      woken = true
      if (isIdle) endWait?.()
    },
    async stop() {
      stopped = true
      endWait?.()
      await ended
    },
  }
}
