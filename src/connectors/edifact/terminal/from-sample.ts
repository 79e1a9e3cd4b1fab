import { readFileSync } from 'node:fs'
import { readEdifact } from '../read-edifact.ts'
import type { LegalTime } from '../reading/moments.ts'
import type { Mapper } from './read-message.ts'

/** Clocks of the tests show UTC. */
export const legalTime: LegalTime = (day, time) => `${day}T${time}:00.000Z`

/** The only message of some bytes. */
export function messageOf(bytes: Uint8Array) {
  const message = readEdifact(bytes).interchanges[0]?.messages[0]
  if (!message) throw new Error('no message')
  return message
}

/** A sample beside the test that asks, changed where the test says so; the count of segments is not asked about by mappers. */
export function fromSample(test: string, name: string) {
  const text = readFileSync(new URL(`./samples/${name}.edi`, test), 'utf8')
  const changed = (...changes: readonly (readonly [from: string, to: string])[]): Uint8Array =>
    new TextEncoder().encode(
      changes.reduce((whole, [from, to]) => {
        if (!whole.includes(from)) throw new Error(`no ${from} in ${name}`)
        return whole.replace(from, to)
      }, text),
    )
  return {
    findings: () => readEdifact(changed()).findings,
    read: <Words>(mapper: Mapper<Words>, ...changes: readonly (readonly [string, string])[]) =>
      mapper(messageOf(changed(...changes)), legalTime),
  }
}

/** Reasons with the segment and element they stand at. */
export const told = (result: unknown): readonly string[] =>
  typeof result === 'object' && result !== null && 'objections' in result && Array.isArray(result.objections)
    ? result.objections.map(({ reason, about }) =>
        `${reason} ${about?.segment} ${about?.tag} ${about?.element ?? ''}`.trim(),
      )
    : []
