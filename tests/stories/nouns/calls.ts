import { callActs } from '#domains/vessel-calls/acts.ts'
import { callStatuses } from '#domains/vessel-calls/call.ts'
import type { CallView } from '#domains/vessel-calls/views.ts'
import { actsAt, countedIn, type Noun } from '../noun.ts'

const at = '/api/calls'

/** Calls of ships: every act by its name, and what is done around calls in a port. */
export const calls: Noun = {
  at,
  statuses: callStatuses,
  makes: { announce: 'call', registerShip: 'ship' },
  deeds: {
    ...actsAt(at, callActs),
    announce: (person, input) => person.post(at, input),
    registerShip: (person, input) => person.post('/api/ships', input),
    updateShip: (person, { ship, ...input }) => person.post(`/api/ships/${ship}/update`, input),
    publishPlan: (person, input) => person.post('/api/berth-plan', input),
    publishBulletin: (person, input) => person.post('/api/bulletins', input),
    withdrawBulletin: (person, { bulletin, ...input }) => person.post(`/api/bulletins/${bulletin}/withdraw`, input),
    /** Sends rows of a spreadsheet to be read. */
    readSheet: (person, { code, sheet }) => person.upload(`/api/call-forms/${code}/read`, `${code}.csv`, String(sheet)),
  },
  named: (view, name) => {
    const { call } = view as CallView
    if (name === 'number') return call.number
    if (name === 'content') return call.formalities.at(-1)?.content
    return countedIn(name, { service: call.services, permit: call.permits })
  },
}
