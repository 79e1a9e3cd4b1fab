import type { Caller } from '#domains/parties/party.ts'
import { legalDay } from '#kernel/calendar.ts'
import { carryOut } from '#kernel/carry-out.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Platform } from '../platform.ts'

/** A visit of one of the imaginary people at a moment, so that what they do goes the way of any request. */
export function visitAs({ database, store, calendar, pack }: Platform, caller: Caller, at: string): Visit<Caller> {
  return {
    at,
    today: legalDay(calendar, at),
    visitor: { user: caller.user, organisation: caller.organisation, isMachine: false },
    language: pack.country.language,
    read: async (statements) => ({
      caller,
      results: statements.length === 0 ? [] : await database.batch([...statements]),
    }),
    carryOut: async (command) => {
      const outcome = await carryOut(store, { kind: 'platform', caller }, command)
      if ('caller' in outcome && outcome.caller === undefined) throw new Error('the platform has no caller')
      return outcome as never
    },
  }
}
