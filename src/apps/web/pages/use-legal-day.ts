import { useMemo } from 'preact/hooks'
import { useSession } from '#apps/web/session.tsx'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'

/** The day that legal clocks of the country show at an instant. */
export function useLegalDay(): (instant: Instant) => LocalDate {
  const { country } = useSession()
  return useMemo(() => {
    const offset = legalOffset(country.offsets)
    return (instant) => new Date(Date.parse(instant) + offset(instant) * 60_000).toISOString().slice(0, 10)
  }, [country])
}
