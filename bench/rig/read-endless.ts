import { componentsOf } from '#connectors/edifact/syntax/segment.ts'
import { streamInterchange } from '#connectors/edifact/syntax/stream-interchange.ts'
import { endlessCuscar } from './cuscar.ts'

/** Run by itself: reads a stream of so many MiB, every text of it, and prints seconds and resident memory before and at most, as JSON. */
const MiB = 2 ** 20
const wanted = Number(process.argv[2] ?? '16')

function read(bytes: number, watch: () => void): { segments: number; findings: number } {
  let [segments, findings] = [0, 0]
  const reader = streamInterchange({
    segment: (segment) => {
      segments += 1
      for (const { text } of componentsOf(segment)) if (text === 'never') segments += 0
    },
    finding: () => {
      findings += 1
    },
  })
  for (const piece of endlessCuscar(bytes)) {
    reader.push(piece)
    watch()
  }
  reader.end()
  return { segments, findings }
}

read(16 * MiB, () => undefined)
const before = process.memoryUsage().rss
let most = before
const start = performance.now()
const { segments, findings } = read(wanted * MiB, () => {
  most = Math.max(most, process.memoryUsage.rss())
})
const seconds = (performance.now() - start) / 1000
process.stdout.write(`${JSON.stringify({ segments, findings, seconds, before: before / MiB, most: most / MiB })}\n`)
