import type { Life } from '#kernel/life.ts'
import type { SlotDayFact } from './facts.ts'
import type { Places, SlotDay } from './gate.ts'

/** The life of a terminal's day: its facts folded in order. It has one status: open, hour by hour. */
export const slotDayLife: Life<SlotDay, SlotDayFact> = {
  evolve(slotDay, fact) {
    if (fact.type === 'SlotDayOpened') {
      const { type: _, at, by: __, ...day } = fact
      return { ...day, hours: [...day.hours], updatedAt: at }
    }
    if (!slotDay) throw new Error(`a day begins by being opened, not with ${fact.type}`)
    return { ...slotDay, hours: changed(slotDay.hours, fact), updatedAt: fact.at }
  },
}

function changed(hours: readonly Places[], fact: Exclude<SlotDayFact, { type: 'SlotDayOpened' }>): Places[] {
  switch (fact.type) {
    case 'PlacesSet': {
      const known = hours.some((one) => isHour(one, fact))
      const { hour, kind, places } = fact
      if (!known) return [...hours, { hour, kind, places, taken: [] }]
      return hours.map((one) => (isHour(one, fact) ? { ...one, places } : one))
    }
    case 'HoursClosed':
      return hours.map((one) => (fact.hours.includes(one.hour) ? { ...one, closed: fact.reason } : one))
    case 'HoursOpened':
      return hours.map((one) => {
        if (!fact.hours.includes(one.hour)) return one
        const { closed: _, ...open } = one
        return open
      })
    case 'PlaceTaken':
      return hours.map((one) => (isHour(one, fact) ? { ...one, taken: [...one.taken, fact.appointment] } : one))
    case 'PlaceFreed':
      return hours.map((one) =>
        isHour(one, fact) ? { ...one, taken: one.taken.filter((id) => id !== fact.appointment) } : one,
      )
  }
}

const isHour = (one: Places, fact: Pick<Places, 'hour' | 'kind'>): boolean =>
  one.hour === fact.hour && one.kind === fact.kind
