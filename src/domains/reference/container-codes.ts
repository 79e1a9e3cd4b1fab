import { type ContainerType, readContainerType } from './container-type.ts'
import type { ShippingLists } from './shipping-lists.ts'

type ContainerLists = Pick<ShippingLists, 'containerGroups' | 'containerDetails'>

/** The sizes most containers have: twenty and forty feet, forty and forty-five high; with what people type for them. */
const commonSizes = [
  ['22', '20'],
  ['42', '40'],
  ['45', '40 hc high cube'],
  ['L5', '45 hc high cube'],
] as const

/** A type of container to choose, with the words it is found by. */
export interface ContainerChoice {
  readonly type: ContainerType
  readonly words: readonly string[]
}

/** The current types in their common sizes, for a picker; any other code is read, not chosen. */
export function commonContainerCodes(lists: ContainerLists): ContainerChoice[] {
  return commonSizes.flatMap(([size, said]) =>
    [...lists.containerDetails.values()].flatMap(({ code, names }) => {
      const type = readContainerType(lists, `${size}${code}`)
      const { name, also = '' } = type?.group ?? {}
      return type && name
        ? [{ type, words: Object.values(name).map((one) => `${said} ${also} ${one} ${names.en}`) }]
        : []
    }),
  )
}
