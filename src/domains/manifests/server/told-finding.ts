import { languages } from '#kernel/text.ts'
import type { Finding, SourcePlace } from '../reading.ts'
import type { ToldFinding } from '../views.ts'
import type { ManifestDesk } from './manifest-desk.ts'

/** A finding with its sentence, and the words for its place, in the three languages. */
export function toldFinding(desk: Pick<ManifestDesk, 'wording'>, finding: Finding): ToldFinding {
  const { reason, about, place } = finding
  const inAll = (key: string, values: Finding['about']) =>
    Object.fromEntries(
      languages.map((language) => [language, desk.wording(language, key, values)]),
    ) as ToldFinding['text']
  return {
    ...finding,
    text: inAll(`objection.${reason}`, about),
    ...(place && { where: inAll(placeKey(place), valuesOf(place)) }),
  }
}

/** The key of the words for a place: a segment, a row, an element of XML. */
function placeKey({ segment, element, row, column }: SourcePlace): string {
  if (segment !== undefined) return element === undefined ? 'manifests.place.segment' : 'manifests.place.element'
  if (row !== undefined) return column === undefined ? 'manifests.place.row' : 'manifests.place.cell'
  return 'manifests.place.path'
}

const valuesOf = ({
  segment,
  tag,
  element,
  row,
  column,
  path,
  line,
}: SourcePlace): Record<string, string | number> => ({
  segment: segment ?? 0,
  tag: tag ?? '',
  element: element ?? 0,
  row: row ?? 0,
  column: column ?? '',
  path: path ?? '',
  line: line ?? 0,
})
