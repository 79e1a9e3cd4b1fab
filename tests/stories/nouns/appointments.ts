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
    cancelVoucher: async (person, input, { id }) => {
      const { body } = await person.get<{ appointment: Appointment }>(`${at}/${id}`)
      return person.post(`/api/exit-vouchers/${body.appointment.voucher?.id}/cancel`, input)
    },
    recordWeighing: (person, input) => person.post('/api/weighings', input),
    readGate: (person, { terminal, ...input }) => person.post(`/api/gate/${terminal}/readings`, input),
    propose: (person, input) => person.post(at, input),
    setPlaces: (person, { terminal, day, ...input }) => person.post(`/api/slots/${terminal}/${day}/set-places`, input),
    closeHours: (person, { terminal, day, ...input }) =>
      person.post(`/api/slots/${terminal}/${day}/close-hours`, input),
  },
  named: (view, name) => {
    const { appointment } = view as { appointment: Appointment }
    return name === 'voucherNumber' ? appointment.voucher?.number : appointment[name as keyof Appointment]
  },
}
