/**
 * The forms of formalities, as data: from one table come the fields on the screen, the columns of the spreadsheet and its
 * template, and what is refused. Names follow the IMO data set (FAL.5/Circ.42); the law of a country says which are asked.
 */

const fieldKinds = [
  'text',
  'country',
  'place',
  'day',
  'decimal',
  'whole',
  'choice',
  'yes-no',
  'un-number',
  'certificate',
] as const
export interface Field {
  readonly name: string
  readonly kind: (typeof fieldKinds)[number]
  readonly required: boolean
  /** Largest length of a text. */
  readonly most: number
  /** For a `choice`. */
  readonly choices: readonly string[]
  /** What the template shows. */
  readonly example: string
}
export interface Form {
  readonly head: readonly Field[]
  readonly columns: readonly Field[]
  /** There must be at least one line. */
  readonly needsLines: boolean
}

const field = (name: string, kind: Field['kind'], example: string, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  required: true,
  most: 200,
  choices: more.choices ?? (kind === 'yes-no' ? ['yes', 'no'] : []),
  example,
  ...more,
})
const text = (name: string, example: string, more: Partial<Field> = {}) => field(name, 'text', example, more)
const maybe = { required: false } as const
const form = (head: readonly Field[], columns: readonly Field[] = [], needsLines = columns.length > 0): Form => ({
  head,
  columns,
  needsLines,
})

const identityDocument = [
  field('documentKind', 'choice', 'passport', { choices: ['passport', 'seaman-book', 'identity-card', 'other'] }),
  text('documentNumber', 'AB123456', { most: 40 }),
] as const
const person = [
  text('familyName', 'Haddad', { most: 100 }),
  text('givenNames', 'Karim', { most: 100 }),
  field('nationality', 'country', 'FR'),
  field('birthDate', 'day', '1984-05-17'),
  text('birthPlace', 'Marseille', { most: 100 }),
  ...identityDocument,
  field('documentExpires', 'day', '2030-01-31', maybe),
  text('visa', 'V-4711', { ...maybe, most: 40 }),
] as const

/** The nine questions of the Maritime Declaration of Health (International Health Regulations, annex 8). */
export const healthQuestions = [
  'deathOnBoard',
  'infectiousDisease',
  'moreIllThanUsual',
  'illOnBoard',
  'doctorConsulted',
  'conditionKnown',
  'sanitaryMeasures',
  'stowaways',
  'sickAnimal',
] as const

export const forms: Readonly<Record<string, Form>> = {
  'general-declaration': form([
    text('master', 'R. Lindqvist', { most: 100 }),
    field('registryPort', 'place', 'NLRTM', maybe),
    text('voyage', '612E', { most: 20 }),
    text('cargoInBrief', '1 200 t steel coils', { most: 500 }),
    field('crew', 'whole', '21'),
    field('passengers', 'whole', '0'),
    text('stayRequirements', 'Fresh water', { ...maybe, most: 500 }),
    text('remarks', '', { ...maybe, most: 1000 }),
  ]),
  'cargo-declaration': form(
    [],
    [
      text('bill', 'BL-0001', { most: 35 }),
      text('marks', 'N/M', { ...maybe, most: 500 }),
      field('packages', 'whole', '120'),
      text('packageKind', 'CT', { most: 20 }),
      text('description', 'Ceramic tiles', { most: 500 }),
      field('grossKg', 'decimal', '24000'),
    ],
  ),
  'ships-stores': form(
    [field('stayDays', 'whole', '3', maybe)],
    [
      text('article', 'Cigarettes', { most: 100 }),
      field('quantity', 'decimal', '2000'),
      text('unit', 'C62', { most: 10 }),
      text('location', 'Bonded store', { ...maybe, most: 100 }),
    ],
  ),
  'crew-effects': form(
    [],
    [
      text('familyName', 'Haddad', { most: 100 }),
      text('givenNames', 'Karim', { most: 100 }),
      text('rank', 'Chief mate', { most: 60 }),
      text('effects', 'Camera', { most: 300 }),
    ],
  ),
  'crew-list': form([], [...person, text('rank', 'Chief mate', { most: 60 })]),
  'passenger-list': form(
    [],
    [
      ...person,
      field('embarkation', 'place', 'FRMRS'),
      field('landing', 'place', 'ESALG'),
      field('transit', 'yes-no', 'no'),
    ],
  ),
  'dangerous-goods': form(
    [text('contact', '+31 20 555 0123', { most: 100 })],
    [
      field('unNumber', 'un-number', '1203'),
      text('imdgClass', '3', { most: 6 }),
      field('packingGroup', 'choice', 'II', { ...maybe, choices: ['I', 'II', 'III'] }),
      text('properShippingName', 'Gasoline'),
      field('quantityKg', 'decimal', '18000'),
      text('packages', '1 tank', { most: 60 }),
      text('container', 'MSKU1234565', { ...maybe, most: 17 }),
      text('stowage', '120484', { most: 20 }),
      field('flashPointC', 'text', '-40', { ...maybe, most: 6 }),
      field('stays', 'yes-no', 'no'),
    ],
  ),
  'special-goods': form(
    [],
    [
      text('nature', 'Transformer', { most: 100 }),
      field('lengthM', 'decimal', '14.2', maybe),
      field('widthM', 'decimal', '4.1', maybe),
      field('heightM', 'decimal', '4.8', maybe),
      field('grossKg', 'decimal', '186000'),
      text('handling', 'Two shore cranes', { most: 500 }),
    ],
  ),
  'health-declaration': form(
    [
      ...healthQuestions.map((name) => field(name, 'yes-no', 'no')),
      field('sanitationCertificateExpires', 'day', '2027-03-31'),
      field('sanitationIssuedAt', 'place', 'ESALG', maybe),
    ],
    [
      text('name', 'Karim Haddad', { most: 100 }),
      text('illness', 'Fever', { most: 200 }),
      field('since', 'day', '2026-11-20'),
      text('treatment', 'Isolated', { ...maybe, most: 300 }),
    ],
    false,
  ),
  waste: form(
    [field('lastDeliveryPort', 'place', 'ESALG', maybe), field('nextDeliveryPort', 'place', 'NLRTM', maybe)],
    [
      field('type', 'choice', 'oily-bilge', {
        choices: ['oily-bilge', 'oily-residues', 'sewage', 'plastics', 'food', 'domestic', 'cargo-residues', 'other'],
      }),
      field('deliverM3', 'decimal', '4'),
      field('keepM3', 'decimal', '1.5'),
      field('capacityM3', 'decimal', '20'),
    ],
  ),
  'ballast-water': form([
    field('onBoardM3', 'decimal', '5200'),
    field('dischargeM3', 'decimal', '0'),
    field('management', 'choice', 'treated', { choices: ['treated', 'exchanged', 'retained', 'none'] }),
    field('takenAt', 'place', 'ESALG', maybe),
    field('certificateExpires', 'day', '2028-06-30', maybe),
  ]),
  security: form(
    [
      field('level', 'choice', '1', { choices: ['1', '2', '3'] }),
      text('certificate', 'ISSC-88', { most: 60 }),
      text('securityOfficer', 'J. Alvarez, +34 600 000 000', { most: 200 }),
      field('additionalMeasures', 'yes-no', 'no'),
    ],
    [
      field('port', 'place', 'ESALG'),
      field('arrived', 'day', '2026-11-18'),
      field('left', 'day', '2026-11-19'),
      field('level', 'choice', '1', { choices: ['1', '2', '3'] }),
    ],
  ),
  certificates: form(
    [],
    [
      field('kind', 'certificate', 'security'),
      text('number', 'ISSC-88', { most: 60 }),
      text('issuer', 'Bureau Veritas', { most: 120 }),
      field('expires', 'day', '2028-06-30', maybe),
    ],
  ),
}
