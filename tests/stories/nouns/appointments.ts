import { appointmentActs } from '#domains/gates/acts.ts'
import { type Appointment, appointmentStatuses } from '#domains/gates/gate.ts'
import { actsAt, type Noun } from '../noun.ts'

const at = '/api/appointments'

/** Appointments at a terminal's gate: asking for a place, every act on one, and the terminal's own day. */
export const appointments: Noun = {
  at,
  statuses: appointmentStatuses,
  makes: { propose: 'appointment' },
  deeds: {
    ...actsAt(
      at,
      appointmentActs.filter((act) => act !== 'letTimePass'),
    ),
    issueVoucher: (person, input, { id }) => person.post(`${at}/${id}/issue-voucher`, input),
    propose: (person, input) => person.post(at, input),
    setPlaces: (person, { terminal, day, ...input }) => person.post(`/api/slots/${terminal}/${day}/set-places`, input),
    closeHours: (person, { terminal, day, ...input }) =>
      person.post(`/api/slots/${terminal}/${day}/close-hours`, input),
  },
  named: (view, name) => (view as { appointment: Appointment }).appointment[name as keyof Appointment],
}
