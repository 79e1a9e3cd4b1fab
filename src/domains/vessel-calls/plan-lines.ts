import type { PortLaw } from '#domains/ports/port-law.ts'
import { berthConflicts, lyingOf, type OtherWindow } from './berth-conflicts.ts'
import type { Call } from './call.ts'
import { findPort } from './standing.ts'
import type { PlanLine } from './views.ts'

/** What the plan of berths shows of each call: the window decided, else the one asked for, and what it collides with. */
export function planLines(
  calls: readonly { readonly call: Call; readonly version: number }[],
  law: PortLaw,
): PlanLine[] {
  const decided = calls.flatMap(({ call }): (OtherWindow & { port: string })[] =>
    call.berth && !['sailed', 'closed'].includes(call.status)
      ? [{ call: call.number, ship: call.ship.name, port: call.port, ...call.berth }]
      : [],
  )
  return calls.flatMap(({ call, version }) => {
    const window = call.berth ?? call.berthRequest
    if (!window) return []
    const berth = findPort(law, call.port)?.berths.find(({ code }) => code === window.berth)
    const others = decided.filter((other) => other.call !== call.number && other.port === call.port)
    const isOver = ['sailed', 'closed'].includes(call.status)
    return [
      {
        id: call.id,
        version,
        number: call.number,
        ship: call.ship.name,
        status: call.status,
        loaM: call.ship.loaM,
        ...(window.berth !== undefined && { berth: window.berth }),
        from: window.from,
        until: window.until,
        state: call.berth?.state ?? 'requested',
        conflicts:
          berth && !isOver
            ? berthConflicts(lyingOf(call, window), berth, others, law.deadlines.berthMarginMinutes).map((one) => ({
                ...one,
                about: { ...one.about },
              }))
            : [],
      },
    ]
  })
}
