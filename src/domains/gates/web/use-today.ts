import { useSession } from '#apps/web/session.tsx'
import type { LocalDate } from '#kernel/elements.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'

const dayMs = 86_400_000

/** The day that legal clocks of the country show now. */
export function useToday(): LocalDate {
  const { country } = useSession()
  const now = new Date().toISOString()
  return new Date(Date.parse(now) + legalOffset(country.offsets)(now) * 60_000).toISOString().slice(0, 10)
}

/** The day so many days after (or before) another. */
export const dayAfter = (day: LocalDate, days = 1): LocalDate =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
