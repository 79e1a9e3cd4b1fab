import { slotKinds } from '#domains/ports/port-law.ts'
import { type CountryPack, packFiles } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'
import { blockRoles } from '../resolve-port-law.ts'
import { faultsIn, repeated } from './faults-in.ts'

/** The law on ports names bodies that exist and are of the right kind, berths worked by terminals of their port, and tells numbers apart. */
export function checkPorts({ country, law: { customsOffices }, ports: law, organisations }: CountryPack): PackFault[] {
  const { faults, fault } = faultsIn(packFiles.ports)
  const kindOf = (code: string) => organisations.find((organisation) => organisation.code === code)?.kind
  const checkBody = (code: string, kind: string | undefined, path: string) => {
    fault(!kindOf(code), path, `"${code}" is not in organisations.yaml`)
    fault(kind !== undefined && kindOf(code) !== undefined && kindOf(code) !== kind, path, `"${code}" is not a ${kind}`)
  }
  const checkOffice = (code: string, path: string) =>
    fault(!customsOffices.some((office) => office.code === code), path, `no customs office "${code}" in titles.yaml`)

  fault(law.currency !== country.currency, '/currency', `is not the one of pack.yaml, ${country.currency}`)
  for (const [path, numbering] of [
    ['/callNumbering', law.callNumbering],
    ['/manifest/numbering', law.manifest.numbering],
    ['/deliveryOrders/numbering', law.deliveryOrders.numbering],
    ['/warehouses/numbering', law.warehouses.numbering],
  ] as const)
    fault(!/\{sequence:\d+\}/.test(numbering), path, 'gives everything the same number without {sequence:n}')

  checkBody(law.customs, 'customs', '/customs')
  for (const i of repeated(law.ports.map(({ code }) => code))) fault(true, `/ports/${i}/code`, 'is there already')
  law.ports.forEach((port, i) => {
    const path = `/ports/${i}`
    checkBody(port.authority, 'port-authority', `${path}/authority`)
    checkOffice(port.customsOffice, `${path}/customsOffice`)
    for (const j of repeated(port.berths.map(({ code }) => code)))
      fault(true, `${path}/berths/${j}/code`, 'is there already')
    for (const j of repeated(port.terminals.map(({ code }) => code)))
      fault(true, `${path}/terminals/${j}/code`, 'is there already')
    port.berths.forEach(({ terminal }, j) => {
      const known = terminal === undefined || port.terminals.some(({ code }) => code === terminal)
      fault(!known, `${path}/berths/${j}/terminal`, `the port has no terminal "${terminal}"`)
    })
    port.terminals.forEach(({ organisation, gate }, j) => {
      checkBody(organisation, 'terminal', `${path}/terminals/${j}/organisation`)
      fault(gate.from >= gate.until, `${path}/terminals/${j}/gate`, 'closes before it opens')
      for (const kind of Object.keys(gate.perHour))
        fault(!slotKinds.some((known) => known === kind), `${path}/terminals/${j}/gate/perHour`, `no kind "${kind}"`)
    })
    port.nauticalServices.forEach((code, j) => {
      checkBody(code, 'nautical-services', `${path}/nauticalServices/${j}`)
    })
  })

  for (const i of repeated(law.formalities.map(({ code }) => code)))
    fault(true, `/formalities/${i}/code`, 'is there already')
  law.formalities.forEach(({ authorities }, i) => {
    authorities.forEach((code, j) => {
      checkBody(code, undefined, `/formalities/${i}/authorities/${j}`)
    })
  })
  law.informed.forEach((code, i) => {
    checkBody(code, undefined, `/informed/${i}`)
  })

  for (const i of repeated(law.blocks.map(({ kind }) => kind))) fault(true, `/blocks/${i}/kind`, 'is there already')
  law.blocks.forEach(({ owner }, i) => {
    if (!blockRoles.some((role) => role === owner)) checkBody(owner, undefined, `/blocks/${i}/owner`)
  })
  law.warehouses.places.forEach(({ organisation, customsOffice }, i) => {
    checkBody(organisation, 'warehouse', `/warehouses/places/${i}/organisation`)
    checkOffice(customsOffice, `/warehouses/places/${i}/customsOffice`)
  })
  const places = [...law.ports.flatMap(({ code, terminals }) => [code, ...terminals.map((one) => one.code)])]
  law.warehouses.places.forEach(({ code }, i) => {
    const again = places.includes(code) || law.warehouses.places.findIndex((one) => one.code === code) < i
    fault(again, `/warehouses/places/${i}/code`, 'is the code of another place')
  })
  const { stayDays, warnDaysBefore, transitHours, warnHoursBefore } = law.warehouses
  fault(warnDaysBefore > stayDays, '/warehouses/warnDaysBefore', 'warns before the stay begins')
  fault(warnHoursBefore > transitHours, '/warehouses/warnHoursBefore', 'warns before the transit begins')
  return faults
}
