import type { WarehouseLaw } from './circumstances.ts'
import type { Place } from './transit.ts'

/** Every place of the law goods may leave or go to under transit: warehouses, terminals, and the public quay of a port under the port's own code. */
const placesOf = ({ ports, warehouses }: Pick<WarehouseLaw, 'ports' | 'warehouses'>): Place[] => [
  ...warehouses.places.map(({ code, organisation, name, customsOffice }) => ({
    code,
    kind: 'warehouse' as const,
    organisation,
    name,
    office: customsOffice,
  })),
  ...ports.flatMap((port) => [
    ...port.terminals.map(({ code, organisation, name }) => ({
      code,
      kind: 'terminal' as const,
      organisation,
      name,
      office: port.customsOffice,
    })),
    {
      code: port.code,
      kind: 'quay' as const,
      organisation: port.authority,
      name: port.name,
      office: port.customsOffice,
    },
  ]),
]

/** The place of that code, if the law has one. */
export const placeOfCode = (law: Pick<WarehouseLaw, 'ports' | 'warehouses'>, code: string): Place | undefined =>
  placesOf(law).find((place) => place.code === code)

/** Where this organisation keeps goods: its warehouse or terminal, or the quay it answers for. */
export const placeKeptBy = (law: Pick<WarehouseLaw, 'ports' | 'warehouses'>, organisation: string): Place | undefined =>
  placesOf(law).find((place) => place.organisation === organisation)
