import { type CpuMeter, type CpuMs, cpuBetween } from './cpu-meter.ts'

/** What one side of a round did. */
export interface Measured {
  readonly perSecond: number
  /** Duration of each step, in milliseconds. */
  readonly ms: readonly number[]
  /** CPU time of one step. */
  readonly cpuMs: CpuMs
}

/** Does `steps` steps, as many at once as there are workers; each worker does one after the other. */
export async function measured(
  workers: readonly ((step: number) => Promise<void>)[],
  steps: number,
  meter: CpuMeter,
): Promise<Measured> {
  const ms: number[] = []
  let next = 0
  const before = await meter()
  const started = performance.now()
  await Promise.all(
    workers.map(async (work) => {
      while (next < steps) {
        const step = next
        next += 1
        const begun = performance.now()
        await work(step)
        ms.push(performance.now() - begun)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const { server, database, client } = cpuBetween(before, await meter())
  return {
    perSecond: steps / seconds,
    ms,
    cpuMs: { server: server / steps, database: database / steps, client: client / steps },
  }
}
