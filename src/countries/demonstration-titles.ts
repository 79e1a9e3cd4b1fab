import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { parseDocument } from 'yaml'
import { titleStatuses } from '#domains/titles/title.ts'
import { CountryCode, CurrencyCode, HsCode, LocalDate, OneOf, TextIn3, UnitCode, Words } from '#kernel/elements.ts'
import { packsFolder } from './load-pack.ts'

/** The imaginary titles of a country's demonstration: goods worth showing, and how far each title has come. */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const Figure = Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,6})?$' })
const Goods = Closed({
  counterparty: Closed({ name: Words(200), country: CountryCode, address: Type.Optional(Words(500)) }),
  contract: Closed({ kind: Words(40), number: Words(60), date: Type.Optional(LocalDate) }),
  provenance: CountryCode,
  incoterm: Words(3),
  incotermPlace: Words(100),
  currency: CurrencyCode,
  paymentTerms: Words(40),
  freight: Type.Optional(Figure),
  insurance: Type.Optional(Figure),
  reason: Type.Optional(Words(2000)),
  lines: Type.Array(
    Closed({
      hs: HsCode,
      designation: Words(500),
      origin: CountryCode,
      quantity: Figure,
      unit: UnitCode,
      value: Figure,
    }),
    { minItems: 1 },
  ),
})
export type DemonstrationGoods = Type.Static<typeof Goods>

/** What a title stands for beyond its status. */
const twists = [
  'claimed',
  'question',
  'proposal',
  'modification',
  'extension',
  'change-of-bank',
  'special-request',
  'justified-gap',
  'not-cleared',
  'unfinished',
] as const
const Entry = Closed({
  category: Words(5),
  owner: Words(40),
  goods: Words(40),
  /** Begun so many days before the demonstration; at half past nine, legal time. */
  daysAgo: Type.Integer({ minimum: 0, maximum: 700 }),
  /** Taken forward until it has this status. */
  until: OneOf(titleStatuses),
  twist: Type.Optional(OneOf(twists)),
  /** Prepared and signed by the agent who holds the owner's mandate. */
  byAgent: Type.Optional(Type.Boolean()),
})
export type DemonstrationTitle = Type.Static<typeof Entry>

/** One person of the tour: whose turn it is while the title has this status, and what they do, in a sentence. */
const TourStep = Closed({
  login: Words(40),
  turn: OneOf(titleStatuses),
  /** A second officer, once a first one has proposed the decision. */
  confirms: Type.Optional(Type.Boolean()),
  does: TextIn3,
})
export type TourStep = Type.Static<typeof TourStep>
const Tour = Closed({
  category: Words(5),
  owner: Words(40),
  goods: Words(40),
  steps: Type.Array(TourStep, { minItems: 1 }),
})

const DemonstrationTitles = Closed({
  goods: Type.Record(Type.String(), Goods),
  titles: Type.Array(Entry),
  /** One title, walked through the hands of those who decide on it. */
  tour: Type.Optional(Tour),
})
export type DemonstrationTitles = Type.Static<typeof DemonstrationTitles>
const check = Compile(DemonstrationTitles)

/** The titles of a pack; none when it has no such file. Throws with every fault and its place when the file is not as it must be. */
export function demonstrationTitles(country: string, folder: string = packsFolder): DemonstrationTitles {
  const file = join(folder, country, 'demonstration-titles.yaml')
  if (!existsSync(file)) return { goods: {}, titles: [] }
  const document = parseDocument(readFileSync(file, 'utf8'), { version: '1.2', schema: 'core' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw problem
  const read: unknown = document.toJS({ maxAliasCount: 0 })
  if (check.Check(read)) return read
  const faults = check.Errors(read).map(({ instancePath, message }) => `${instancePath} ${message}`)
  throw new Error(`${file}:\n${faults.join('\n')}`)
}
