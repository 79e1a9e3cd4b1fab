import type { AppointmentFact } from './facts.ts'

/** The values of a fact's sentence (`gates.fact.*`); days and instants as ISO text, codes for the page to word, `none` for what there is nothing of. */
export function historyEntryAbout(fact: AppointmentFact): Record<string, string> {
  return { by: fact.by.name, organisation: fact.by.organisationName, ...own(fact) }
}

function own(fact: AppointmentFact): Record<string, string> {
  switch (fact.type) {
    case 'AppointmentProposed':
      return { day: fact.day, hour: fact.hour }
    case 'OtherSlotProposed':
      return { day: fact.day, hour: fact.hour, reason: fact.reason ?? 'none' }
    case 'AppointmentRefused':
      return { reason: fact.reason }
    case 'AppointmentCancelled':
      return { reason: fact.reason, late: fact.late ? 'yes' : 'no' }
    case 'HaulierNamed':
      return { haulier: fact.haulier.name }
    case 'VehicleNamed':
      return { vehicle: fact.vehicle, driver: fact.driver.name }
    case 'VoucherGiven':
      return { number: fact.voucher.number }
    case 'TruckEntered':
      return { vehicle: fact.vehicle, units: fact.units.join(', ') || 'none' }
    case 'TruckWeighed':
      return { weighing: fact.weighing.kind, kg: fact.weighing.kg, bridge: fact.weighing.bridge }
    case 'TruckLeft':
      return {
        vehicle: fact.vehicle,
        voucher: fact.voucher ?? 'none',
        units: fact.units.join(', ') || 'none',
        packages: fact.packages > 0 ? String(fact.packages) : 'none',
        netKg: fact.netKg ?? 'none',
      }
    case 'AppointmentAccepted':
    case 'OtherSlotAccepted':
    case 'AppointmentMissed':
    case 'AppointmentLapsed':
    case 'TruckServed':
      return {}
  }
}
