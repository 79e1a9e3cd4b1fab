import { heights, lengths, type Measure, oldHeights, oldLengths } from './container-sizes.ts'
import type { ContainerDetail, ContainerGroup, ShippingLists } from './shipping-lists.ts'

/** What a size and type code says of a container. */
export interface ContainerType {
  readonly code: string
  readonly length: Measure
  /** Old codes leave half heights unmeasured. */
  readonly height?: Measure
  readonly width: Measure
  /** What kind it is; absent for numbers the old standard kept spare. */
  readonly group?: ContainerGroup
  /** Its detailed type, when the code gives more than the group. */
  readonly detail?: ContainerDetail
  /** Written as before 1995, in digits only. */
  readonly isOld: boolean
}

type ContainerLists = Pick<ShippingLists, 'containerGroups' | 'containerDetails'>

/**
 * Reads a size and type code of ISO 6346 (`45G1`, annexes D and E), with its group instead of the type (`42GP`), or of the
 * edition of 1984 that old containers and systems still carry (`2200`, `4510`). `undefined` for a code that none of them knows.
 */
export function readContainerType(lists: ContainerLists, text: string): ContainerType | undefined {
  const code = text.trim().toUpperCase()
  if (code.length !== 4) return undefined
  return /^\d{4}$/.test(code) ? readOld(lists, code) : readCurrent(lists, code)
}

function readCurrent({ containerGroups, containerDetails }: ContainerLists, code: string): ContainerType | undefined {
  const length = lengths[code.charAt(0)]
  const size = heights[code.charAt(1)]
  const detail = containerDetails.get(code.slice(2))
  const group = containerGroups.get(detail?.group ?? code.slice(2))
  if (!length || !size || !group) return undefined
  return { code, length, ...size, group, ...(detail && { detail }), isOld: false }
}

function readOld({ containerGroups }: ContainerLists, code: string): ContainerType | undefined {
  const length = oldLengths[code.charAt(0)]
  if (!length) return undefined
  const height = oldHeights[code.charAt(1)]
  const group = [...containerGroups.values()].find(({ old }) => old.some((range) => isWithin(range, code.slice(2))))
  return {
    code,
    length,
    ...(height && { height }),
    width: { mm: 2438, is: 'exact' },
    ...(group && { group }),
    isOld: true,
  }
}

function isWithin(range: string, type: string): boolean {
  const [from = '', to = from] = range.split('-')
  return from <= type && type <= to
}
