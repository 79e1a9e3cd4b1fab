import type { AnnouncedUnit } from './announced-unit.ts'

/** Purpose the signature of a reception note is made for: it can never be shown as anything else. */
export const notePurpose = 'GRN1'

/** What the code of a reception note says, so that a shipper can verify it without network and without an account. */
export interface ReceptionNote {
  readonly number: string
  readonly container: string
  readonly booking: string
  readonly terminal: string
  readonly receivedAt: string
  readonly seals: readonly string[]
  readonly condition: string
  readonly company: string
}

/** The text that is signed for a received container: a list of values, short enough for a code. Nothing before it is received. */
export const noteText = ({
  container,
  terminalName,
  companyName,
  announcement,
  reception,
}: AnnouncedUnit): string | undefined =>
  reception &&
  JSON.stringify([
    reception.number,
    container,
    announcement.booking,
    terminalName,
    reception.at,
    reception.seals,
    reception.condition,
    companyName,
  ])

/** The note in a signed text; `undefined` for a text of another shape. */
export function readNote(text: string): ReceptionNote | undefined {
  const values = valuesOf(text)
  if (!Array.isArray(values) || values.length !== 8) return undefined
  const [number, container, booking, terminal, receivedAt, seals, condition, company] = values
  const words = [number, container, booking, terminal, receivedAt, condition, company]
  if (!words.every((word) => typeof word === 'string') || !Array.isArray(seals)) return undefined
  return { number, container, booking, terminal, receivedAt, seals, condition, company } as ReceptionNote
}

function valuesOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
