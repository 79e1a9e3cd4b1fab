import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import type { LocalDate } from '#kernel/elements.ts'
import type { DayView } from '../views.ts'
import { DayChoice } from './day-choice.tsx'
import { SlotGrid } from './slot-grid.tsx'

/** Day and hour of a place at a terminal, chosen from what is free now. */
export function AskedSlot({
  terminal,
  kind,
  day,
  hour,
  onChange,
}: {
  terminal: string
  kind: string
  day: LocalDate
  hour: string
  onChange: (slot: { readonly day: LocalDate; readonly hour: string }) => void
}) {
  const request = `/api/slots?terminal=${encodeURIComponent(terminal)}&day=${day}`
  const loaded = useLoaded<DayView>(request, () => api.get(request), about('appointment'))
  return (
    <div>
      <DayChoice day={day} onChange={(chosen) => onChange({ day: chosen, hour: '' })} />
      <WhenLoaded of={loaded}>
        {(view) => (
          <SlotGrid
            view={view}
            kinds={[kind]}
            chosen={hour === '' ? undefined : { hour, kind: kind as DayView['slots'][number]['kind'] }}
            onChoose={(slot) => onChange({ day, hour: slot.hour })}
          />
        )}
      </WhenLoaded>
    </div>
  )
}
