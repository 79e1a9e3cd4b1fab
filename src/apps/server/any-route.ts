import type { KnownCaller } from '#domains/parties/server/doors.ts'
import type { Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'

/** A route open to anybody gets no visit from a stranger; all others always have one. */
export type AnyRoute = Route<Visit<KnownCaller> | undefined>
