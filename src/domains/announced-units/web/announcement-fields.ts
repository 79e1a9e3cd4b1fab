import type { Announcement } from '../announced-unit.ts'

/** What a form of an announcement holds: text as typed. */
export type Typed = Readonly<Record<string, string>>

export const announcementFields = ['booking', 'declaration', 'grossKg', 'seals', 'sizeType', 'voyage', 'note'] as const

/** The announcement as it was, as a form shows it. */
export const typedOf = (one: Announcement): Typed => ({
  booking: one.booking,
  declaration: one.declaration,
  grossKg: one.grossKg,
  seals: one.seals.join(' '),
  sizeType: one.sizeType ?? '',
  voyage: one.voyage ?? '',
  note: one.note ?? '',
  haulier: one.haulier ?? '',
  agent: one.agent ?? '',
})

/** What is sent for what was typed; what was left empty is left out. */
export function announcementOf(typed: Typed): object {
  const said = (name: string) => (typed[name] ?? '').trim()
  const given = (...names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (said(name) === '' ? [] : [[name, said(name)]])))
  return {
    booking: said('booking'),
    declaration: said('declaration'),
    grossKg: said('grossKg'),
    seals: said('seals')
      .split(/[\s,;،]+/)
      .filter((one) => one !== ''),
    ...given('sizeType', 'voyage', 'note', 'haulier', 'agent'),
  }
}
