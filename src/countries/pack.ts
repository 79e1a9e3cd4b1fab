import Type from 'typebox'
import { OrganisationKind, Right } from '#domains/parties/party.ts'
import { PortLaw } from '#domains/ports/port-law.ts'
import { TitleLaw } from '#domains/titles/title-law.ts'
import { CurrencyCode, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'
import { languages } from '#kernel/text.ts'
import { checkRuleNames } from './identifier-checks.ts'

/**
 * A country as data: one folder of YAML files that anybody who can read can check and change. Nothing in it is run.
 * Other bodies, rules and holidays are another pack, not another program.
 */

const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const In3 = (maxLength: number) => Closed({ fr: Words(maxLength), ar: Words(maxLength), en: Words(maxLength) })
/** Where a rule comes from: law, circular, site; "to be confirmed" where that is weak. */
const Source = Words(1000)
/** Short stable word by which files of the pack refer to an organisation. */
const OrganisationCode = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,39}$' })
const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const HoursOfDay = Type.Array(Closed({ from: TimeOfDay, until: TimeOfDay }))

/** `pack.yaml` */
const PackCountry = Closed({
  /** The name of the folder. */
  code: Type.String({ pattern: '^[a-z]{2,20}$' }),
  names: In3(100),
  currency: CurrencyCode,
  /** IANA name; only used to check the calendar's table of legal time. */
  zone: Words(60),
  /** The language shown to whoever has not chosen one. */
  language: OneOf(languages),
  /** What a visitor of the demonstration must know: that companies and people are imaginary. */
  demonstrationNote: In3(500),
})
export type PackCountry = Type.Static<typeof PackCountry>

/** `calendar.yaml`: legal time and working time. A `Calendar` of the kernel, with its sources. */
export const PackCalendar = Closed({
  /** Oldest first; minutes ahead of UTC. */
  offsets: Type.Array(Closed({ from: Instant, minutes: Type.Integer({ minimum: -840, maximum: 840 }) }), {
    minItems: 1,
  }),
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  workingDays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, uniqueItems: true }),
  hours: Type.Array(Closed({ from: TimeOfDay, until: TimeOfDay }), { minItems: 1 }),
  specialHours: Type.Array(
    Closed({ from: LocalDate, until: LocalDate, hours: HoursOfDay, estimated: Type.Optional(Type.Boolean()) }),
  ),
  /** `estimated`: the day is expected, the authority announces it shortly before. */
  holidays: Type.Array(Closed({ day: LocalDate, name: In3(100), estimated: Type.Optional(Type.Boolean()) })),
  sources: Closed({ offsets: Source, hours: Source, specialHours: Source, holidays: Source }),
})
export type PackCalendar = Type.Static<typeof PackCalendar>

/** `organisations.yaml`: public bodies and banks. Companies register themselves. */
const PackOrganisation = Closed({
  id: Id,
  code: OrganisationCode,
  kind: OrganisationKind,
  names: In3(200),
  identifiers: Type.Record(Type.String(), Type.String()),
  address: Type.Optional(Words(500)),
  /** How its own system is reached; absent = works in the built-in screens. */
  system: Type.Optional(Closed({ channel: OneOf(['api', 'xml-files'] as const) })),
})
export type PackOrganisation = Type.Static<typeof PackOrganisation>

/** `identifiers.yaml`: the numbers by which a company, or its bank account, is known in the country. */
export const IdentifierScheme = Closed({
  scheme: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{1,19}$' }),
  of: OneOf(['company', 'account'] as const),
  names: In3(100),
  /** Regular expression of the whole identifier, written without spaces. */
  pattern: Words(200),
  check: Type.Optional(OneOf(checkRuleNames)),
  /** Imaginary, but right by pattern and check. */
  example: Words(60),
  source: Source,
})
export type IdentifierScheme = Type.Static<typeof IdentifierScheme>

const DemonstrationTrader = Closed({
  id: Id,
  code: OrganisationCode,
  kind: OneOf(['trader', 'customs-agent', 'shipping-agent', 'forwarder', 'haulier'] as const),
  names: In3(200),
  identifiers: Type.Record(Type.String(), Type.String()),
  address: Words(500),
  accounts: Type.Array(Closed({ bank: OrganisationCode, branch: Words(100), account: Words(34) })),
})

const DemonstrationPerson = Closed({
  id: Id,
  organisation: OrganisationCode,
  login: Type.String({ pattern: '^[a-z][a-z0-9.-]{1,59}$' }),
  name: Words(200),
  language: OneOf(languages),
  rights: Type.Array(Right, { minItems: 1, uniqueItems: true }),
  /** One sentence: who this is and what they can show. */
  role: In3(300),
})

const DemonstrationMandate = Closed({
  id: Id,
  principal: OrganisationCode,
  agent: OrganisationCode,
  /** Codes of title categories; `*` = all. */
  scope: Type.Array(Words(10), { minItems: 1 }),
  maySign: Type.Boolean(),
  from: LocalDate,
  until: LocalDate,
})

/** `demonstration.yaml`: imaginary companies and people to try everything with. */
const PackDemonstration = Closed({
  traders: Type.Array(DemonstrationTrader),
  people: Type.Array(DemonstrationPerson),
  mandates: Type.Array(DemonstrationMandate),
})
export type PackDemonstration = Type.Static<typeof PackDemonstration>

const Texts = Type.Record(Type.String(), Type.String({ minLength: 1 }))

/** A whole pack as read from its folder. `law` names organisations by code; `resolveLaw` puts their ids. */
export const CountryPack = Closed({
  country: PackCountry,
  calendar: PackCalendar,
  organisations: Type.Array(PackOrganisation, { minItems: 1 }),
  law: TitleLaw,
  ports: PortLaw,
  identifiers: Type.Array(IdentifierScheme),
  demonstration: PackDemonstration,
  texts: Closed({ fr: Texts, ar: Texts, en: Texts }),
})
export type CountryPack = Type.Static<typeof CountryPack>

/** Which file of the folder holds which part of the pack. */
export const packFiles = {
  country: 'pack.yaml',
  calendar: 'calendar.yaml',
  organisations: 'organisations.yaml',
  law: 'titles.yaml',
  ports: 'ports.yaml',
  identifiers: 'identifiers.yaml',
  demonstration: 'demonstration.yaml',
} as const satisfies Partial<Record<keyof CountryPack, string>>
export type PackPart = keyof typeof packFiles
