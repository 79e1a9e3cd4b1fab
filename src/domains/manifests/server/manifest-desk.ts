import { createHash } from 'node:crypto'
import type { Caller } from '#domains/parties/party.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Language } from '#kernel/text.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Circumstances, ManifestCodes, ManifestLaw } from '../circumstances.ts'
import { manifestNumber } from '../manifest-number.ts'
import type { ManifestReader } from '../reading.ts'
import type { CargoSide } from './cargo-side.ts'
import type { ManifestMessages } from './manifest-messages.ts'

/** What this house's server needs from the rest of the platform. */
export interface ManifestDesk {
  readonly law: ManifestLaw
  readonly calendar: Calendar
  readonly codes: ManifestCodes
  readonly newId: () => string
  readonly nextNumber: (series: string) => Promise<number>
  /** In the language asked for, where the organisation has a name in it; else as it is registered. */
  readonly nameOf: (organisation: string, language?: Language) => string
  readonly files: FileStore
  readonly cargo: CargoSide
  /** The formats manifests come in; the first that recognises the bytes reads them. */
  readonly readers: readonly ManifestReader[]
  /** Lists of units and bay plans as messages, both ways. */
  readonly messages: ManifestMessages
  /** An empty table to fill in with a spreadsheet. */
  readonly template: string
  /** The words of a text in a language, its values filled in. */
  readonly wording: (language: Language, key: string, about?: Readonly<Record<string, string | number>>) => string
  /** The language of the country, for answers to machines that know only one. */
  readonly language: Language
}

type Known = Partial<
  Pick<Circumstances, 'paper' | 'bills' | 'held' | 'openLots' | 'discharge' | 'draft' | 'unitList' | 'stowage'>
>

/** Circumstances of a rule, gathered for one visit. A number is reserved beforehand by the acts that may need one. */
export function circumstancesOf(
  desk: ManifestDesk,
  { at, today }: Pick<Visit<Caller>, 'at' | 'today'>,
  caller: Caller,
  { reserved, ...known }: Known & { readonly reserved?: number } = {},
): Circumstances {
  const { law, calendar, codes, newId, nameOf } = desk
  return {
    at,
    today,
    caller,
    law,
    calendar,
    codes,
    newId,
    nameOf,
    nextNumber: (of) => {
      if (reserved === undefined) throw new Error('no number was reserved for this act')
      return manifestNumber(law, of, today, reserved)
    },
    ...known,
  }
}

/**
 * The id of a manifest: made from who lodges it, which way it goes and the sender's own reference, so that the same
 * document lodged twice, or by two machines at once, is one record (UUID version 8, RFC 9562).
 */
export function idOfManifest(agent: string, direction: string, reference: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(['manifest', agent, direction, reference]))
    .digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
