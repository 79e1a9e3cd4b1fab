import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '#kernel/elements.ts'

const refreshedEveryMilliseconds = 30_000

/** Now, as deadlines on the page read it: one moment for the whole page, moved on twice a minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), refreshedEveryMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return now
}
