/**
 * Slows down guessing: after `free` failures of the same sender at the same name within `windowMs`, further tries are
 * refused until the window has passed. Counted per sender and name, so a stranger cannot lock a victim out of elsewhere.
 */
export function throttle({ free = 5, windowMs = 15 * 60_000, capacity = 50_000 } = {}) {
  const failures = new Map<string, { count: number; until: number }>()
  const find = (key: string, now: number) => {
    const entry = failures.get(key)
    return entry && entry.until > now ? entry : undefined
  }
  return {
    /** Seconds to wait before another try; 0 when free to try. */
    waitSeconds(key: string, now: number): number {
      const entry = find(key, now)
      return entry && entry.count >= free ? Math.ceil((entry.until - now) / 1000) : 0
    },
    failed(key: string, now: number): void {
      if (failures.size >= capacity) failures.delete(failures.keys().next().value ?? '')
      failures.set(key, { count: (find(key, now)?.count ?? 0) + 1, until: now + windowMs })
    },
    succeeded(key: string): void {
      failures.delete(key)
    },
  }
}
