import Type from 'typebox'
import { lotStatuses } from '#domains/cargo/lot.ts'
import { manifestStatuses } from '#domains/manifests/manifest.ts'
import { callStatuses } from '#domains/vessel-calls/call.ts'
import { Amount, OneOf, Words } from '#kernel/elements.ts'
import { demonstrationReader } from './read-demonstration.ts'

/** The imaginary manifests of a country's demonstration, and how far each of their lots has come. */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

/** What was done to a lot, in this order. `lift <kind>`: one block; `lift all`: whatever of blocks is left. */
const Deed = Type.Union([
  OneOf([
    'land',
    'order',
    'lift all',
    'hold',
    'ask',
    'accept',
    'declare',
    'removal',
    'deliver part',
    'deliver',
    'overstay',
    'dispose',
  ] as const),
  Type.String({ pattern: '^(lift|propose) [a-z-]+$' }),
])

const Goods = Closed({
  number: Words(35),
  /** Code of the trader it is for; without one the bill is to order. */
  consignee: Type.Optional(Words(40)),
  goods: Words(300),
  hs: Type.String({ pattern: '^\\d{2,10}$' }),
  packages: Type.Integer({ minimum: 1 }),
  /** UN/ECE Recommendation 21; left out, customs is told so and looks at the manifest itself. */
  kind: Type.Optional(Words(3)),
  kg: Amount,
  units: Type.Array(Words(11)),
  /** UN number, class and proper shipping name. */
  dangerous: Type.Optional(Type.Tuple([Words(4), Words(6), Words(200)])),
  /** Goes on to this place under customs, instead of into the country. */
  to: Type.Optional(Words(5)),
  freight: Type.Optional(OneOf(['prepaid', 'collect'] as const)),
  deeds: Type.Array(Deed),
  /** Where the lot then stands; none while the manifest is not registered. */
  lot: Type.Optional(OneOf(lotStatuses)),
})
export type DemonstrationBill = Type.Static<typeof Goods>

const Entry = Closed({
  /** The call of this ship that has come so far. */
  call: Closed({ ship: Type.String({ pattern: '^\\d{7}$' }), status: OneOf(callStatuses) }),
  until: OneOf(manifestStatuses),
  /** What it stands for beyond its status. */
  twist: Type.Optional(OneOf(['amendment', 'unit-list'] as const)),
  bills: Type.Array(Goods),
})
export type DemonstrationManifest = Type.Static<typeof Entry>

/** Manifests of a pack; none when it has no such file. */
export const demonstrationManifests = demonstrationReader(
  'demonstration-manifests.yaml',
  Closed({ manifests: Type.Array(Entry) }),
  { manifests: [] },
)
