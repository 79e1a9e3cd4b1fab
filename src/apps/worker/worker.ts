import { type Loop, loop } from '#platform/jobs/loop.ts'
import type { Platform } from '../server/platform.ts'
import { type Job, jobsOf } from './jobs.ts'

export interface Worker {
  /** Something was written: looks for work at once. */
  wake(): void
  /** Does the work there is until nothing is left to do now. What waits for a later moment is not waited for. */
  settled(): Promise<void>
  /** Ends once the work now under way is done. */
  stop(): Promise<void>
}

/** Tells of an error in a job; the job goes on after a pause. */
export type ReportError = (job: string, error: unknown) => void

/** Does the background work of a platform until it is stopped. Any number of workers may run beside each other. */
export function startWorker(platform: Platform, report: ReportError): Worker {
  const jobs = jobsOf(platform).map(oneAtATime)
  const loops: Loop[] = jobs.map(({ name, idleMs, work }) =>
    loop(work, { idleMs, onError: (error) => report(name, error) }),
  )
  return {
    wake() {
      for (const each of loops) each.wake()
    },
    settled: () => settle(jobs),
    async stop() {
      await Promise.all(loops.map((each) => each.stop()))
      await Promise.all(jobs.map(({ finish }) => finish?.()))
    },
  }
}

/** Does every job in turn until none has anything to do; throws the first error. */
export async function settle(jobs: readonly Job[]): Promise<void> {
  for (let busy = true; busy; ) {
    busy = false
    for (const { work, finish } of jobs) {
      while (await work()) busy = true
      if (await finish?.()) busy = true
    }
  }
}

/** The same job, never twice at once within this process. */
function oneAtATime(job: Job): Job {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...job,
    work() {
      const next = last.then(job.work, job.work)
      last = next.catch(() => undefined)
      return next
    },
  }
}
