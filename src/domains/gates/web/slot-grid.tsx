import { useWords } from '#design/words/words.tsx'
import { slotKinds } from '#domains/ports/port-law.ts'
import type { DayView, SlotView } from '../views.ts'

export type SlotPlace = Pick<SlotView, 'hour' | 'kind'>

/**
 * The places of a day: hours below each other, kinds of truck side by side, each with what is free and in a word whether
 * it is open, full, closed or over. A place that can be chosen is a button.
 */
export function SlotGrid({
  view,
  kinds,
  chosen,
  canChoose,
  onChoose,
}: {
  view: DayView
  /** Only these kinds; all that the terminal takes when absent. */
  kinds?: readonly string[]
  chosen?: SlotPlace | undefined
  canChoose?: (slot: SlotView) => boolean
  onChoose?: ((slot: SlotView) => void) | undefined
}) {
  const { t, format } = useWords()
  const shown = slotKinds.filter(
    (kind) => (!kinds || kinds.includes(kind)) && view.slots.some((slot) => slot.kind === kind),
  )
  const hours = [...new Set(view.slots.map(({ hour }) => hour))].sort()
  const name = t('gates.page.places-of', { day: format.day(view.day, 'long') })
  return (
    <section class="slot-scroll" aria-label={name}>
      <table class="slot-grid">
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gates.column.from')}</th>
            {shown.map((kind) => (
              <th key={kind} scope="col">
                {t(`gates.kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row">
                <bdi>{`${hour}:00`}</bdi>
              </th>
              {shown.map((kind) => {
                const slot = view.slots.find((one) => one.hour === hour && one.kind === kind)
                return (
                  <td key={kind}>
                    {slot && (
                      <Place
                        slot={slot}
                        isChosen={chosen?.hour === hour && chosen.kind === kind}
                        onChoose={onChoose && (canChoose?.(slot) ?? slot.open) ? () => onChoose(slot) : undefined}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In a word: may one still ask for it, and why not. */
function slotState({ open, closed, taken, places }: SlotView): 'open' | 'full' | 'closed' | 'past' {
  if (open) return 'open'
  if (closed !== undefined) return 'closed'
  return taken >= places ? 'full' : 'past'
}

function Place({
  slot,
  isChosen,
  onChoose,
}: {
  slot: SlotView
  isChosen: boolean
  onChoose: (() => void) | undefined
}) {
  const { t } = useWords()
  const state = slotState(slot)
  const free = Math.max(0, slot.places - slot.taken)
  const inside = (
    <>
      <bdi class="slot-figure">{`${slot.taken}/${slot.places}`}</bdi>
      <span class="slot-word">{t(`gates.slot.${state}`, { free })}</span>
    </>
  )
  const look = `slot slot-${state}${isChosen ? ' slot-chosen' : ''}`
  if (!onChoose)
    return (
      <span class={look} title={slot.closed}>
        {inside}
      </span>
    )
  return (
    <button
      type="button"
      class={look}
      aria-pressed={isChosen}
      aria-label={`${t(`gates.kind.${slot.kind}`)} ${slot.hour}:00, ${t(`gates.slot.${state}`, { free })}, ${slot.taken}/${slot.places}`}
      onClick={onChoose}
    >
      {inside}
    </button>
  )
}
