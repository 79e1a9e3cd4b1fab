import type { Benchmark } from './benchmark.ts'
import { median, quantile } from './figures.ts'
import { prepare } from './rig/community.ts'
import { Connection } from './rig/connection.ts'
import { cpuMeter } from './rig/cpu-meter.ts'
import { wholeLife } from './rig/lives.ts'
import { measured } from './rig/measured.ts'
import { overConnection, type Send } from './rig/send.ts'
import { startServer } from './rig/server-process.ts'

const livesOfRound = 80
const atOnce = 8
/** Lives a second that the product promises on a quiet machine with two cores. */
const livesPromised = 120
/** Transactions of a day, as published for a national single window of 5,000 transactions a day. */
const stepsOfDay = 5000

/**
 * P2: whole lives of import licences over the public API, eight at once, by eight people of six bodies. The background
 * work is done in the same process, as in an installation nobody has tuned.
 */
export const titleLife: Benchmark = {
  says: 'whole lives of import licences over HTTP, from the draft to the clearing',
  async run({ database, rounds }) {
    const community = await prepare(database.environment, async (_, people) => people)
    const server = await startServer({ environment: database.environment })
    try {
      const connections = await Promise.all(Array.from({ length: atOnce }, () => Connection.open(server.port)))
      const ms: number[] = []
      let errors = 0
      let steps = 0
      const timed = (send: Send): Send => {
        return async (request) => {
          const begun = performance.now()
          const answer = await send(request)
          ms.push(performance.now() - begun)
          return answer
        }
      }
      const livers = connections.map((connection) => async () => {
        try {
          const walked = await wholeLife(timed(overConnection(connection)), community)
          steps += walked
        } catch (error) {
          errors += 1
          process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        }
      })

      await measured(livers, livesOfRound, cpuMeter(server, database.url))
      ms.length = 0
      steps = 0
      const done = []
      for (let round = 0; round < rounds; round += 1)
        done.push(await measured(livers, livesOfRound, cpuMeter(server, database.url)))
      for (const connection of connections) connection.close()

      const lives = done.map(({ perSecond }) => perSecond)
      const stepsPerLife = steps / (rounds * livesOfRound)
      return {
        ratio: median(lives) / livesPromised,
        goal: 1,
        perSecond: median(lives),
        rounds: lives.map((each) => each / livesPromised),
        figures: {
          bestPerSecond: Math.max(...lives),
          stepsPerLife,
          stepsPerSecond: median(lives) * stepsPerLife,
          errors,
          secondsForDay: stepsOfDay / (median(lives) * stepsPerLife),
          stepP50Ms: median(ms),
          stepP99Ms: quantile(ms, 0.99),
          serverCpuMsPerStep: median(done.map(({ cpuMs }) => cpuMs.server)) / stepsPerLife,
          databaseCpuMsPerStep: median(done.map(({ cpuMs }) => cpuMs.database)) / stepsPerLife,
          clientCpuMsPerStep: median(done.map(({ cpuMs }) => cpuMs.client)) / stepsPerLife,
        },
      }
    } finally {
      await server.stop()
    }
  },
}
