import type { Hours } from '#kernel/calendar.ts'
import { isRealDay } from '#kernel/dates.ts'
import { type PackCalendar, packFiles } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'
import { faultsIn, repeated } from './faults-in.ts'

/** Days exist, time runs forward, nothing is said twice. */
export function checkCalendar({ offsets, hours, specialHours, holidays }: PackCalendar): PackFault[] {
  const { faults, fault } = faultsIn(packFiles.calendar)

  offsets.forEach(({ from }, i) => {
    const before = offsets[i - 1]
    fault(before !== undefined && before.from >= from, `/offsets/${i}/from`, 'is not after the one before it')
  })

  const checkHours = (list: readonly Hours[], path: string) =>
    list.forEach(({ from, until }, i) => {
      const before = list[i - 1]
      fault(from >= until, `${path}/${i}`, 'ends before it begins')
      fault(before !== undefined && before.until > from, `${path}/${i}/from`, 'begins before the one before it ends')
    })
  checkHours(hours, '/hours')

  specialHours.forEach((period, i) => {
    const path = `/specialHours/${i}`
    const before = specialHours[i - 1]
    fault(!isRealDay(period.from), `${path}/from`, 'is a day that does not exist')
    fault(!isRealDay(period.until), `${path}/until`, 'is a day that does not exist')
    fault(period.from > period.until, path, 'ends before it begins')
    fault(before !== undefined && before.until >= period.from, `${path}/from`, 'begins before the one before it ends')
    checkHours(period.hours, `${path}/hours`)
  })

  holidays.forEach(({ day }, i) => {
    fault(!isRealDay(day), `/holidays/${i}/day`, 'is a day that does not exist')
  })
  for (const i of repeated(holidays.map(({ day }) => day))) fault(true, `/holidays/${i}/day`, 'is there already')

  return faults
}
