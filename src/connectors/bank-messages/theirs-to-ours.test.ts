import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contractKinds, incoterms, ministryDecisions, opinions, paymentTerms } from '#domains/titles/title.ts'
import { objects } from '#kernel/decision.ts'
import { type BankMessage, messageFunctions, messageTypes } from './messages.ts'
import { toXml } from './our-words-to-theirs.ts'
import { readBankMessage } from './theirs-to-ours.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sample = (name: string) => readFileSync(new URL(`./samples/${name}.xml`, import.meta.url), 'utf8')
const refused = (text: string) => {
  const read = readBankMessage(bytes(text))
  if (!objects(read)) throw new Error('expected objections')
  return read.objections
}

const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((list) => list.join(''))
const words = (max: number) =>
  fc
    .string({ unit: fc.constantFrom(...'aZ9 é<>&"\'\n\t\rضذ€😀]]>'), minLength: 1, maxLength: Math.min(max, 40) })
    .filter((word) => word.length <= max)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString())
const amount = fc
  .tuple(fc.nat(999_999_999), fc.nat(999_999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)
const country = fc.constantFrom('MA', 'ES', 'CN')
const some = <T>(arbitrary: fc.Arbitrary<T>, key: string) =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }))

const joined = (...parts: readonly fc.Arbitrary<object>[]) => fc.tuple(...parts).map((all) => Object.assign({}, ...all))
const header = (type: fc.Arbitrary<string>) =>
  fc.record({
    number: digits(1, 19),
    sender: fc.constantFrom('007', 'GUICHET'),
    recipient: fc.constantFrom('230', 'GUICHET'),
    sentAt: instant,
    type,
    function: fc.constantFrom(...messageFunctions),
  })

const request = fc.record({
  kind: fc.constant('domiciliation-request'),
  header: header(fc.constantFrom('DDD', 'DPD')),
  operator: joined(
    fc.record({
      name: words(200),
      identifiers: fc.array(fc.record({ scheme: words(40), value: words(40) }), { maxLength: 3 }),
    }),
    some(words(500), 'address'),
  ),
  bank: fc.record({ code: digits(3, 3), branch: words(100), account: digits(24, 24) }),
  title: joined(
    fc.record({
      number: words(40),
      registeredAt: instant,
      category: words(10),
      direction: fc.constantFrom('import', 'export'),
      counterparty: joined(fc.record({ name: words(200), country }), some(words(500), 'address')),
      contract: fc.record({ kind: fc.constantFrom(...contractKinds), number: words(60), date: day }),
      regime: words(10),
      customsOffice: words(10),
      provenance: country,
      incoterm: fc.constantFrom(...incoterms),
      incotermPlace: words(100),
      currency: fc.constantFrom('EUR', 'USD'),
      paymentTerms: fc.constantFrom(...paymentTerms),
      total: amount,
      goods: amount,
      opinions: fc.array(joined(fc.record({ opinion: fc.constantFrom(...opinions) }), some(words(2000), 'comment')), {
        maxLength: 2,
      }),
    }),
    some(amount, 'freight'),
    some(amount, 'insurance'),
    some(amount, 'otherCharges'),
    some(words(2000), 'reason'),
    some(
      joined(fc.record({ decision: fc.constantFrom(...ministryDecisions) }), some(words(2000), 'reason')),
      'decision',
    ),
  ),
  goods: fc.array(
    joined(
      fc.record({
        position: fc.integer({ min: 1, max: 500 }),
        hs: digits(4, 10),
        designation: words(500),
        origin: country,
        quantity: amount,
        unit: fc.constantFrom('C62', 'KGM'),
        value: amount,
      }),
      some(amount, 'allowedQuantity'),
      some(amount, 'netWeightKg'),
    ),
    { minLength: 1, maxLength: 3 },
  ),
})

const files = fc.record({
  kind: fc.constant('title-files'),
  header: header(fc.constant('FIC')),
  titleNumber: words(40),
  account: digits(24, 24),
  files: fc.array(
    joined(
      fc.record({
        name: words(200),
        date: day,
        content: fc.uint8Array({ minLength: 3, maxLength: 60 }).map((raw) => Buffer.from(raw).toString('base64')),
      }),
      some(words(500), 'description'),
    ),
    { minLength: 1, maxLength: 3 },
  ),
})

const answer = fc.record({
  kind: fc.constant('bank-answer'),
  header: header(fc.constant('BQR')),
  answers: digits(1, 19),
  outcome: fc.oneof(
    joined(fc.record({ state: fc.constant('accepted'), number: words(40), acceptedOn: day }), some(day, 'expiresOn')),
    fc.record({ state: fc.constant('refused'), reason: words(2000) }),
  ),
})

const receipt = fc.record({
  kind: fc.constant('acknowledgement'),
  header: header(fc.constant('REP')),
  received: fc.record({
    number: digits(1, 19),
    type: fc.constantFrom(...messageTypes),
    function: fc.constantFrom(...messageFunctions),
    sentAt: instant,
  }),
  receipt: joined(fc.record({ code: digits(2, 2) }), some(words(500), 'description')),
})

test.each([
  ['DemandeDomiciliation', request],
  ['FichiersTitreBanque', files],
  ['BanqueReponse', answer],
  ['ReponseGenerique', receipt],
])('any %s written as XML is valid and read back the same', (_, messages) =>
  fc.assert(
    fc.property(messages, (message) => {
      const read = readBankMessage(bytes(toXml(message as BankMessage)))
      expect(objects(read) ? read : read.message).toEqual(message)
    }),
    { numRuns: 100 },
  ),
)

test('the samples are what they say', () => {
  const kinds = ['demande-domiciliation', 'fichiers-titre-banque', 'banque-reponse', 'reponse-generique'].map(
    (name) => {
      const read = readBankMessage(bytes(sample(name)))
      return objects(read) ? read : read.message.kind
    },
  )
  expect(kinds).toEqual(['domiciliation-request', 'title-files', 'bank-answer', 'acknowledgement'])
})

test('a fault against the schema is given with its line and its path', () =>
  expect(refused(sample('banque-reponse').replace('ACCEPTEE', 'PEUT-ETRE'))).toMatchObject([
    { reason: 'against-schema', about: { line: 13, xpath: '/BanqueReponse/Reponse/Etat' } },
  ]))

test('an acceptance without number, and a refusal without reason, are not answers', () => {
  const answered = sample('banque-reponse')
  expect(refused(answered.replace(/ *<NumDomiciliation>.*\n/, ''))).toMatchObject([{ reason: 'against-schema' }])
  expect(refused(answered.replace('ACCEPTEE', 'REFUSEE'))).toMatchObject([{ reason: 'against-schema' }])
})

test('a number of more than 19 digits is refused', () =>
  expect(
    refused(sample('reponse-generique').replace(/<NumeroMessage>\d+/, `<NumeroMessage>${'1'.repeat(20)}`)),
  ).toMatchObject([{ reason: 'against-schema', about: { xpath: '/ReponseGenerique/EnTete/NumeroMessage' } }]))

test('other XML, no XML and entities are refused', () => {
  expect(refused('<Invoice/>')).toMatchObject([{ reason: 'against-schema' }])
  expect(refused('FWB/17')).toMatchObject([{ reason: 'not-xml' }])
  expect(refused('<!DOCTYPE a SYSTEM "file:///etc/passwd"><BanqueReponse/>')).toMatchObject([
    { reason: 'entities-refused' },
  ])
})

test('no damage to a message makes the reader throw', () => {
  const whole = bytes(sample('banque-reponse'))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      (changes) => {
        const damaged = whole.slice()
        for (const [at, byte] of changes) damaged[at] = byte
        const read = readBankMessage(damaged)
        expect(objects(read) || read.message.kind === 'bank-answer').toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
