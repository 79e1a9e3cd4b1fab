import Type from 'typebox'
import { Amount, CountryCode, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'

/** The file of a ship: what does not change from one call to the next. Particulars follow IMO FAL.5/Circ.42 and ISO 28005. */

/** Certificates a port asks for (IMO FAL.2/Circ.133), and the cover of the owner's liability. */
export const certificateKinds = [
  'registry',
  'tonnage',
  'safety-construction',
  'safety-equipment',
  'safety-radio',
  'safety-management',
  'security',
  'load-line',
  'oil-pollution',
  'sewage',
  'ballast-water',
  'minimum-manning',
  'sanitation',
  'insurance',
  'other',
] as const

const ShipCertificate = Type.Object(
  {
    kind: OneOf(certificateKinds),
    number: Words(60),
    issuer: Words(120),
    /** Absent where it does not end. */
    expiresOn: Type.Optional(LocalDate),
  },
  { additionalProperties: false },
)

/** Lengths in metres; tonnages as the International Tonnage Certificate has them, without unit. */
const particulars = {
  /** Seven digits, the last one a check digit. */
  imo: Type.String({ pattern: '^\\d{7}$' }),
  name: Words(100),
  callSign: Type.String({ pattern: '^[A-Z0-9]{3,10}$' }),
  mmsi: Type.Optional(Type.String({ pattern: '^\\d{9}$' })),
  flag: CountryCode,
  /** UN/ECE Recommendation 28. */
  type: Type.String({ pattern: '^1\\d{2,3}$' }),
  loaM: Amount,
  beamM: Amount,
  /** Deepest draught. */
  draughtM: Amount,
  grossTonnage: Amount,
  netTonnage: Amount,
  owner: Words(200),
} as const

export const ShipParticulars = Type.Object(
  { ...particulars, certificates: Type.Array(ShipCertificate, { maxItems: 60 }) },
  { additionalProperties: false },
)
export type ShipParticulars = Type.Static<typeof ShipParticulars>

export const Ship = Type.Object({
  id: Id,
  ...particulars,
  certificates: Type.Array(ShipCertificate),
  /** Who opened the file, and who wrote to it last. */
  openedBy: Type.String(),
  updatedBy: Type.String(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Ship = Type.Static<typeof Ship>
