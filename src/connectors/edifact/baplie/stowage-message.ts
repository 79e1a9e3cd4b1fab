import type { PlannedUnit, StowageCell, StowagePlan } from '#domains/manifests/stowage.ts'
import { type Objections, objection, objections, objects } from '#kernel/decision.ts'
import { readMovins } from '../movins/read-movins.ts'
import { readEdifact } from '../read-edifact.ts'
import type { LegalTime, Moment } from '../reading/moments.ts'
import { objectionOfFinding } from '../reading/object-at.ts'
import { isHarmless } from '../structure/structure-finding.ts'
import { inCelsius } from '../terminal/celsius.ts'
import type { Unit, WithDanger } from '../terminal/words.ts'
import type { BayCell } from './bay-plan.ts'
import { readBaplie } from './read-baplie.ts'

/** A stowage plan from the bytes of a BAPLIE (2.x, 3.1), or stowage instructions from a MOVINS. Objects, with places, to what is neither or not well formed. */
export function readStowage(bytes: Uint8Array, legalTime: LegalTime): StowagePlan | Objections {
  const { findings, interchanges } = readEdifact(bytes)
  const faults = findings.filter((one) => one.weight !== 'notice' && !isHarmless(one))
  if (faults.length > 0) return objections(faults.slice(0, 100).map(objectionOfFinding))
  const [message] = interchanges.flatMap(({ messages }) => messages)
  if (!message) return objection('invalid', 'terminal-message-kind', { type: '–', expected: 'BAPLIE' })
  const read = message.type === 'MOVINS' ? readMovins(message, legalTime) : readBaplie(message, legalTime)
  if (objects(read)) return read
  const { document, prepared, port, nextPort, vesselName, vessel, voyage, cells } = read
  return {
    ...(document !== undefined && { document }),
    ...(prepared && { prepared: instantOf(prepared, legalTime) }),
    ...(port !== undefined && { port }),
    ...(nextPort !== undefined && { nextPort }),
    ...(vesselName !== undefined && { vesselName }),
    ...(vessel?.kind === 'imo' && { imo: vessel.code }),
    ...(voyage !== undefined && { voyage }),
    cells: cells.map(cellFrom),
  }
}

const instantOf = (moment: Moment, legalTime: LegalTime): string =>
  'instant' in moment ? moment.instant : legalTime(moment.day, '00:00')

const cellFrom = ({ cell, act, blockedBy, units }: BayCell): StowageCell => ({
  bay: Number(cell.slice(0, 3)),
  row: Number(cell.slice(3, 5)),
  tier: Number(cell.slice(5, 7)),
  ...(act && { act }),
  ...(blockedBy !== undefined && { blockedBy }),
  units: units.map(unitFrom),
})

function unitFrom(unit: Partial<Unit & WithDanger>): PlannedUnit {
  const { number, sizeType, fullness, portOfLoading, portOfDischarge, operator, goods, temperature } = unit
  const weight = unit.verifiedWeight ?? unit.grossWeight
  return {
    ...(number !== undefined && { number }),
    ...(sizeType !== undefined && { sizeType }),
    ...(fullness !== undefined && { filling: fullness }),
    ...(weight && { grossKg: weight.kg }),
    ...(portOfLoading !== undefined && { portOfLoading }),
    ...(portOfDischarge !== undefined && { portOfDischarge }),
    ...(temperature && { temperatureC: inCelsius(temperature) }),
    ...(operator !== undefined && { operator }),
    ...(goods !== undefined && { goods: goods.slice(0, 600) }),
    dangerous: (unit.dangerousGoods ?? []).map(({ dangerClass = '', unNumber }) =>
      `${dangerClass}${unNumber === undefined ? '' : ` UN${unNumber}`}`.trim(),
    ),
    outOfGauge: unit.overDimensions !== undefined,
  }
}
