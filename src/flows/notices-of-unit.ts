import type { AnnouncedUnit } from '#domains/announced-units/announced-unit.ts'
import type { AnnouncedUnitFact } from '#domains/announced-units/facts.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { GateNotice } from './notices-of-gate.ts'
import type { Addressee } from './notices-of-title.ts'

const officers = (organisation: string): Addressee => ({ organisation, right: 'decide' })
const of = (organisation: string | undefined): Addressee[] => (organisation === undefined ? [] : [{ organisation }])

/**
 * Who is told of a fact of an announced container: the terminal of what it has to answer, the shipper of the answer, and
 * terminal, port authority and carrier's agent of the verified mass. Source: services LOG-04 to LOG-06.
 */
export function noticeOfUnit(fact: AnnouncedUnitFact, unit: AnnouncedUnit, law: Pick<PortLaw, 'ports'>): GateNotice {
  const authority = law.ports.find(({ code }) => code === unit.port)?.authority
  const { announcement } = unit
  const shipper = [...of(unit.company), ...of(unit.announcedBy.organisation)]
  const tell = (
    urgency: GateNotice['urgency'],
    to: readonly Addressee[],
    about: Readonly<Record<string, string>> = {},
  ): GateNotice => ({
    type: fact.type,
    urgency,
    about: {
      number: unit.number,
      container: unit.container,
      booking: announcement.booking,
      terminal: unit.terminalName,
      organisation: fact.by.organisationName,
      ...about,
    },
    to,
  })
  switch (fact.type) {
    case 'UnitAnnounced':
    case 'AnnouncementAmended':
      return tell('normal', [officers(unit.terminal)])
    case 'AnnouncementAccepted':
      return tell('normal', [...shipper, ...of(announcement.haulier)])
    case 'AnnouncementRefused':
      return tell('high', shipper, { reason: fact.reason })
    case 'AnnouncementCancelled':
      return tell('normal', [officers(unit.terminal), ...of(announcement.haulier)], { reason: fact.reason })
    case 'MassDeclared':
      return tell(
        fact.late ? 'high' : 'low',
        [officers(unit.terminal), ...of(announcement.agent), ...(authority ? [officers(authority)] : [])],
        { kg: fact.mass.kg, late: fact.late ? 'yes' : 'no' },
      )
    case 'MassRefused':
      return tell('high', [...shipper, ...of(announcement.agent)], { reason: fact.reason })
    case 'UnitReceived':
      return tell('normal', [...shipper, ...of(announcement.agent)], { note: fact.reception.number })
  }
}
