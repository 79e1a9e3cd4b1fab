import type { ExitVoucher } from './gate.ts'

/**
 * What an exit voucher's code says, so that a gate without network can hold it against the truck before it, and what a
 * gate makes of it. A good code is a fact about the voucher, not a right of whoever shows it. Source: service ENL-09.
 */
export interface ExitSlip {
  readonly id: string
  readonly appointment: string
  readonly number: string
  readonly terminal: string
  readonly vehicle: string
  readonly driver: string
  readonly units: readonly string[]
  readonly packages: number
  readonly subjectToWeighing: boolean
  readonly validUntil: string
}

/** Purposes that signatures of this house are made for: one can never be shown as the other. */
export const slipPurpose = 'GXV1'
export const listPurpose = 'GXL1'

/** The text that is signed for a voucher: a list of values, short enough for a code on a phone's screen. */
export const slipText = ({ id, appointment, number, terminalCode, vehicle, driver, ...voucher }: ExitVoucher): string =>
  JSON.stringify([
    id,
    appointment,
    number,
    terminalCode,
    vehicle,
    driver.name,
    voucher.lots.flatMap(({ units }) => units),
    voucher.lots.reduce((total, { packages }) => total + packages, 0),
    voucher.subjectToWeighing,
    voucher.validUntil,
  ])

/** The slip in a signed text; `undefined` for a text of another shape. */
export function readSlip(text: string): ExitSlip | undefined {
  const values = valuesOf(text)
  if (!Array.isArray(values) || values.length !== 10) return undefined
  const [id, appointment, number, terminal, vehicle, driver, units, packages, subjectToWeighing, validUntil] = values
  if (!Array.isArray(units) || typeof packages !== 'number' || typeof subjectToWeighing !== 'boolean') return undefined
  const words = [id, appointment, number, terminal, vehicle, driver, validUntil, ...units]
  if (!words.every((word) => typeof word === 'string')) return undefined
  return {
    id,
    appointment,
    number,
    terminal,
    vehicle,
    driver,
    units,
    packages,
    subjectToWeighing,
    validUntil,
  } as ExitSlip
}

/** Vouchers a terminal's gate must not accept though their code is good, as they were at a moment. */
export interface RevokedList {
  readonly terminal: string
  readonly at: string
  readonly revoked: readonly string[]
}

/** The list in a signed text; `undefined` for a text of another shape. */
export function readRevokedList(text: string): RevokedList | undefined {
  const list = valuesOf(text) as Partial<RevokedList> | undefined
  return typeof list?.terminal === 'string' && typeof list.at === 'string' && Array.isArray(list.revoked)
    ? (list as RevokedList)
    : undefined
}

const valuesOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A list older than this says nothing of what was taken back since. */
export const oldestListMs = 5 * 60_000

export type SlipVerdict = 'good' | 'forged' | 'elsewhere' | 'expired' | 'revoked' | 'list-too-old'

/**
 * What a gate makes of a code: from the worst to the mildest. `slip` is what a genuine signature covers, `list` what the
 * gate heard last. Good means: issued by this platform, not over, and not taken back up to five minutes ago.
 */
export function slipVerdict(
  slip: ExitSlip | undefined,
  list: RevokedList | undefined,
  { now, terminal }: { readonly now: string; readonly terminal: string },
): SlipVerdict {
  if (!slip) return 'forged'
  if (slip.terminal !== terminal) return 'elsewhere'
  if (slip.validUntil <= now) return 'expired'
  const isOfHere = list?.terminal === terminal
  if (isOfHere && list.revoked.includes(slip.id)) return 'revoked'
  const age = isOfHere ? Date.parse(now) - Date.parse(list.at) : Number.POSITIVE_INFINITY
  return Math.abs(age) > oldestListMs ? 'list-too-old' : 'good'
}
