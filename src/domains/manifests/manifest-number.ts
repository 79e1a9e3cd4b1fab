import type { LocalDate } from '#kernel/elements.ts'
import { numberAfter } from '#kernel/numbering.ts'
import type { ManifestLaw } from './circumstances.ts'

/** The number customs gives a manifest: office of the port, regime of the direction, year, running number, check letter. */
export function manifestNumber(
  { manifest, ports }: ManifestLaw,
  { direction, port }: { readonly direction: 'import' | 'export'; readonly port: string },
  today: LocalDate,
  sequence: number,
): string {
  const office = ports.find(({ code }) => code === port)?.customsOffice ?? ''
  return numberAfter(
    manifest.numbering,
    { office, regime: manifest.regimes[direction], year: today.slice(0, 4) },
    sequence,
  )
}

/** The series numbers run in: one an office, direction and year. */
export const seriesOf = (direction: 'import' | 'export', port: string, today: LocalDate): string =>
  `manifest:${port}:${direction}:${today.slice(0, 4)}`
