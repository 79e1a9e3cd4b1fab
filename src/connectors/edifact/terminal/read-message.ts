import { type Objections, objection, objections } from '#kernel/decision.ts'
import type { ReadMessage } from '../read-edifact.ts'
import type { LegalTime } from '../reading/moments.ts'
import type { Reading } from './lines.ts'

/** A mapper: one message → our words, or every objection to it with its place. Structure is the reader's matter and not asked about here. */
export type Mapper<Words> = (message: ReadMessage, legalTime: LegalTime) => Words | Objections

/** A mapper of one kind of message. Objects with `terminal-message-kind` to any other. */
export const mapperOf =
  <Words>(type: string, read: (message: ReadMessage, reading: Reading) => Words | undefined): Mapper<Words> =>
  (message, legalTime) => {
    const reading: Reading = { legalTime, objections: [] }
    const words = message.type === type ? read(message, reading) : undefined
    if (reading.objections.length > 0) return objections(reading.objections)
    return words ?? objection('invalid', 'terminal-message-kind', { type: message.type.slice(0, 12), expected: type })
  }
