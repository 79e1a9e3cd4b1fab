import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import edifactOnNpm from 'edifact'
import { textOfMark } from '#connectors/edifact/syntax/segment.ts'
import { streamInterchange } from '#connectors/edifact/syntax/stream-interchange.ts'
import type { BenchmarkAlone } from './benchmark.ts'
import { median } from './figures.ts'
import { cuscar } from './rig/cuscar.ts'

const containers = 20_000
const piece = 65_536
const streamMiB = 1_024

/** P6: how fast an interchange is read, every text with its place, against cutting it with `split`, and against the parser on npm. */
export const edifact: BenchmarkAlone = {
  says: 'EDIFACT read as a stream with places, against a naive split and against edifact 1.2.12',
  alone: true,
  run({ rounds }) {
    const bytes = cuscar(containers)
    const sides = [ours, naive, ofNpm] as const
    const expected = ours(bytes)
    const speeds = sides.map((): number[] => [])
    const ofCpu = sides.map((): number[] => [])
    const total = rounds + 1
    for (let round = 0; round < total; round += 1)
      for (const [at, side] of sides.entries()) {
        const start = performance.now()
        const cpu = process.cpuUsage()
        const letters = side(bytes)
        const seconds = (performance.now() - start) / 1000
        const { user, system } = process.cpuUsage(cpu)
        if (letters < expected * 0.99) throw new Error(`side ${at} read ${letters} characters instead of ${expected}`)
        if (round === 0) continue
        speeds[at]?.push(bytes.length / 1e6 / seconds)
        ofCpu[at]?.push(bytes.length / (user + system))
      }
    const [own = [], plain = [], npm = []] = speeds
    const ratios = own.map((speed, round) => speed / (plain[round] ?? speed))
    const stream = readEndless()
    return Promise.resolve({
      ratio: median(ratios),
      goal: 0.6,
      perSecond: median(own),
      rounds: ratios,
      figures: {
        megabytes: bytes.length / 1e6,
        naiveMBPerSecond: median(plain),
        npmMBPerSecond: median(npm),
        MBPerCpuSecond: median(ofCpu[0] ?? []),
        naiveMBPerCpuSecond: median(ofCpu[1] ?? []),
        npmMBPerCpuSecond: median(ofCpu[2] ?? []),
        ratioToNpm: median(own.map((speed, round) => speed / (npm[round] ?? speed))),
        streamMiB,
        streamMBPerSecond: (streamMiB * 2 ** 20) / 1e6 / stream.seconds,
        residentMiBBefore: stream.before,
        residentMiBAtMost: stream.most,
        residentMiBMore: stream.most - stream.before,
      },
    })
  },
}

/** Characters of all components, each read as text with the byte where it stands. */
function ours(bytes: Buffer): number {
  let letters = 0
  let lastPlace = 0
  const reader = streamInterchange({
    segment: (segment) => {
      for (let mark = 0; mark < segment.marks.length; mark += 1) {
        letters += textOfMark(segment, mark).length
        lastPlace = segment.offset + ((segment.marks[mark] ?? 0) >> 2)
      }
    },
  })
  for (let from = 0; from < bytes.length; from += piece) reader.push(bytes.subarray(from, from + piece))
  reader.end()
  return lastPlace > 0 ? letters : 0
}

/** Knows no released characters, no places and no pieces. */
function naive(bytes: Buffer): number {
  let letters = 0
  for (const segment of bytes.toString('latin1').split("'"))
    for (const element of segment.split('+')) for (const component of element.split(':')) letters += component.length
  return letters
}

function ofNpm(bytes: Buffer): number {
  let letters = 0
  const parser = new edifactOnNpm.Parser()
  const heard = (text: string) => {
    letters += text.length
  }
  parser.on('component', heard)
  parser.on('opensegment', heard)
  parser.encoding('UNOC')
  for (let from = 0; from < bytes.length; from += piece) parser.write(bytes.toString('latin1', from, from + piece))
  parser.end()
  return letters
}

/** In a process of its own, so that only the reader is in its memory. */
function readEndless(): { seconds: number; before: number; most: number } {
  const script = fileURLToPath(new URL('./rig/read-endless.ts', import.meta.url))
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script, String(streamMiB)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`reading the stream ended with ${status}`)
  return JSON.parse(stdout)
}
