import type { Benchmark } from './benchmark.ts'
import { median } from './figures.ts'
import { makeBenchDatabase } from './rig/bench-database.ts'
import { prepare } from './rig/community.ts'
import { Connection } from './rig/connection.ts'
import { requestFor } from './rig/request.ts'
import { startServer } from './rig/server-process.ts'

/** What is promised: seconds from the start of the process to its first answer, and memory resident. */
const secondsPromised = 1.5
const residentMiBPromised = 250
const requestsOfUse = 1000

/** P16: how soon a server that has been set up answers, and how much memory it takes, fresh and after some use. */
export const start: Benchmark = {
  says: 'from the start of the process to the first answer, and memory, on both databases',
  async run({ database, rounds }) {
    const measured = await startsOn(database.environment, rounds)
    if (database.engine === 'embedded') return resultOf(measured, {})

    const embedded = await makeBenchDatabase('embedded')
    try {
      const { seconds, cpuMs, residentMiB, usedMiB } = await startsOn(embedded.environment, rounds)
      return resultOf(measured, {
        embeddedSeconds: median(seconds),
        embeddedCpuMs: median(cpuMs),
        embeddedResidentMiB: median(residentMiB),
        embeddedUsedMiB: median(usedMiB),
      })
    } finally {
      await embedded.remove()
    }
  },
}

interface Starts {
  readonly seconds: readonly number[]
  readonly cpuMs: readonly number[]
  readonly residentMiB: readonly number[]
  readonly usedMiB: readonly number[]
}

/** Starts a server again and again on a database that is set up already. */
async function startsOn(environment: Readonly<Record<string, string>>, rounds: number): Promise<Starts> {
  const community = await prepare(environment, async (_, people) => people)
  const list = requestFor({ method: 'GET', path: '/api/titles', token: community.tokenOf('gina') })
  const starts = {
    seconds: [] as number[],
    cpuMs: [] as number[],
    residentMiB: [] as number[],
    usedMiB: [] as number[],
  }
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer({ environment })
    starts.seconds.push(server.secondsToFirstAnswer)
    starts.cpuMs.push(server.cpuMs())
    starts.residentMiB.push(server.residentMiB())
    const connection = await Connection.open(server.port)
    for (let request = 0; request < requestsOfUse; request += 1) await connection.send(list)
    starts.usedMiB.push(server.residentMiB())
    connection.close()
    await server.stop()
  }
  return starts
}

function resultOf({ seconds, cpuMs, residentMiB, usedMiB }: Starts, others: Readonly<Record<string, number>>) {
  const ratios = seconds.map((each) => secondsPromised / each)
  return {
    ratio: median(ratios),
    goal: 1,
    perSecond: 1 / median(seconds),
    rounds: ratios,
    figures: {
      seconds: median(seconds),
      cpuMs: median(cpuMs),
      residentMiB: median(residentMiB),
      usedMiB: median(usedMiB),
      residentRatio: residentMiBPromised / median(usedMiB),
      ...others,
    },
  }
}
