import { Button } from '#design/button/button.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LocalDate } from '#kernel/elements.ts'
import { dayAfter } from './use-today.ts'

/** A day, with the one before and the one after at hand. */
export function DayChoice({ day, onChange }: { day: LocalDate; onChange: (day: LocalDate) => void }) {
  const { t } = useWords()
  return (
    <div class="gate-day no-print">
      <Button kind="quiet" icon="previous" iconOnly onClick={() => onChange(dayAfter(day, -1))}>
        {t('gates.page.day-before')}
      </Button>
      <DateInput
        name="/day"
        label={t('gates.field.day')}
        value={day}
        onChange={(chosen) => chosen !== '' && onChange(chosen)}
      />
      <Button kind="quiet" icon="next" iconOnly onClick={() => onChange(dayAfter(day))}>
        {t('gates.page.day-after')}
      </Button>
    </div>
  )
}
