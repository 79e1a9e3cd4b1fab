import { useVisit } from '#apps/web/session.tsx'
import type { LocalDate } from '#kernel/elements.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'

/** Today, as a day of the country's legal time. */
export function useToday(): LocalDate {
  const { country } = useVisit().session
  const now = new Date()
  const minutes = legalOffset(country.offsets)(now.toISOString())
  return new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 10)
}
