import type { PackageKind, ShippingLists } from './shipping-lists.ts'

/** The kind of package of a two-character code of UN/ECE Recommendation 21, capitals; unknown gives `undefined`. */
export const findPackageKind = ({ packages }: Pick<ShippingLists, 'packages'>, code: string): PackageKind | undefined =>
  packages.get(code)

/** The kinds that a two-digit code of the same recommendation may mean ("34": any drum); older manifests carry these. */
export const packageKindsByNumber = (
  { packages }: Pick<ShippingLists, 'packages'>,
  number: string,
): readonly PackageKind[] => [...packages.values()].filter(({ numeric }) => includesNumber(numeric, number))

function includesNumber(numeric: string, number: string): boolean {
  if (!/^\d{1,2}$/.test(number)) return false
  const wanted = Number(number)
  return numeric.split(' ').some((range) => {
    const [from, to = from] = range.split('-').map(Number)
    return from !== undefined && to !== undefined && from <= wanted && wanted <= to
  })
}
