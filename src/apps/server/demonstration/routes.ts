import Type from 'typebox'
import { sessionCookie } from '#domains/parties/server/session-routes.ts'
import { objection } from '#kernel/decision.ts'
import { throttle } from '#platform/auth/throttle.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { route } from '#platform/http/route.ts'
import { created, nothing, ok } from '#platform/http/visit.ts'
import type { AnyRoute } from '../any-route.ts'
import type { Platform } from '../platform.ts'
import { holdsOnlyDemonstration, resetDemonstration } from './reset.ts'
import { beginTour, tourSteps } from './tour.ts'

/** At most one reset in this time, whoever asks. */
const resetEverySeconds = 60
/** Tours one sender may begin in a quarter of an hour. */
const toursFree = 20

const Nothing = Type.Object({}, { additionalProperties: false })

/** What only a demonstration has: beginning anew, and a tour. */
export function demonstrationRoutes(platform: Platform): AnyRoute[] {
  const now = () => platform.clock.now().getTime()
  const tours = throttle({ free: toursFree })
  let resetting = false
  let resetAt = Number.NEGATIVE_INFINITY

  return [
    route({
      id: 'demonstration.reset',
      method: 'POST',
      url: '/api/demonstration/reset',
      summary: 'Put the demonstration back to its beginning; everybody has to come in again',
      tag: 'demonstration',
      // A form, so that a foreign page cannot send it without asking the browser first.
      body: Type.Object({ confirmed: Type.Literal(true) }, { additionalProperties: false }),
      handle: async () => {
        if (!(await holdsOnlyDemonstration(platform.database, platform.pack))) return objection('absent', 'not-found')
        if (resetting) return objection('conflict', 'demonstration-resetting')
        const seconds = Math.ceil(resetEverySeconds - (now() - resetAt) / 1000)
        if (seconds > 0) throw new ProblemError(429, 'too-many-requests', { seconds })
        resetting = true
        try {
          await resetDemonstration(platform)
          resetAt = now()
        } finally {
          resetting = false
        }
        return { ...nothing, headers: { 'set-cookie': `${sessionCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0` } }
      },
    }),
    route({
      id: 'demonstration.tour',
      method: 'GET',
      url: '/api/demonstration/tour',
      summary: 'The people of the five-minute tour in their order, each with a sentence on what they do',
      tag: 'demonstration',
      handle: async () => {
        const steps = tourSteps(platform)
        return steps ? ok({ steps }) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'demonstration.beginTour',
      method: 'POST',
      url: '/api/demonstration/tour',
      summary: 'Begin a title of one’s own to walk through the tour',
      tag: 'demonstration',
      body: Nothing,
      handle: async ({ raw }) => {
        const seconds = tours.waitSeconds(raw.ip, now())
        if (seconds > 0) throw new ProblemError(429, 'too-many-requests', { seconds })
        tours.failed(raw.ip, now())
        const title = await beginTour(platform)
        return title ? created({ title }) : objection('absent', 'not-found')
      },
    }),
  ]
}
