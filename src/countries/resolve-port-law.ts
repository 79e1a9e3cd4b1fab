import type { PortLaw } from '#domains/ports/port-law.ts'
import type { CountryPack } from './pack.ts'

/** Owners of a block that are a role in the lot's own voyage, not a body of the pack. */
export const blockRoles = ['carrier-agent', 'terminal', 'port-authority'] as const

/** The country's law on ports with ids of organisations where the pack has their codes. Throws on a code the pack does not have. */
export function resolvePortLaw({ ports: law, organisations }: Pick<CountryPack, 'ports' | 'organisations'>): PortLaw {
  const ids = new Map(organisations.map(({ code, id }) => [code, id]))
  const idOf = (code: string): string => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`the pack has no organisation "${code}"`)
    return id
  }
  const isRole = (owner: string) => blockRoles.some((role) => role === owner)

  return {
    ...law,
    customs: idOf(law.customs),
    informed: law.informed.map(idOf),
    ports: law.ports.map((port) => ({
      ...port,
      authority: idOf(port.authority),
      nauticalServices: port.nauticalServices.map(idOf),
      terminals: port.terminals.map((terminal) => ({ ...terminal, organisation: idOf(terminal.organisation) })),
    })),
    formalities: law.formalities.map((rule) => ({ ...rule, authorities: rule.authorities.map(idOf) })),
    blocks: law.blocks.map((rule) => ({ ...rule, owner: isRole(rule.owner) ? rule.owner : idOf(rule.owner) })),
    warehouses: {
      ...law.warehouses,
      places: law.warehouses.places.map((place) => ({ ...place, organisation: idOf(place.organisation) })),
    },
  }
}
