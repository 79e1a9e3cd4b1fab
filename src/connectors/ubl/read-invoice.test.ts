import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { expect, test } from 'vitest'
import { TakenOver, TitleDraft } from '#domains/titles/title.ts'
import { objects } from '#kernel/decision.ts'
import { readInvoice } from './read-invoice.ts'

const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url))
const text = sample('import-invoice.xml').toString('utf8')
const firstId = '018f0000-0000-7000-8000-000000000001'
const secondId = '018f0000-0000-7000-8000-000000000002'
const ids = () => {
  let n = 0
  return () => {
    n += 1
    return `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
  }
}
const read = (input: string | Uint8Array) => readInvoice(typeof input === 'string' ? Buffer.from(input) : input, ids())
const filled = (input: string | Uint8Array) => {
  const result = read(input)
  if (objects(result)) throw new Error(JSON.stringify(result.objections))
  return result
}
const notesOn = (input: string, field: string) =>
  filled(input)
    .notes.filter((note) => note.field === field)
    .map((note) => note.reason)
const refused = (input: string | Uint8Array) => {
  const result = read(input)
  if (!objects(result)) throw new Error('expected objections')
  return result.objections[0]
}

test('a UBL invoice fills supplier, contract, terms, charges and lines of a draft', () => {
  const { draft, invoice } = filled(text)
  expect(draft).toEqual({
    counterparty: { name: 'Valle Fría Maquinaria S.L.', country: 'ES', address: 'Calle del Pozo 14, 46015 Valencia' },
    contract: { kind: 'final-invoice', number: 'VF-2026-0417', date: '2026-03-02' },
    provenance: 'ES',
    incoterm: 'CFR',
    incotermPlace: 'Testville',
    currency: 'EUR',
    freight: '850',
    insurance: '42.5',
    lines: [
      {
        id: firstId,
        hs: '841430',
        designation: 'Cold room compressor, with copper evaporator, 400 V',
        origin: 'ES',
        quantity: '4',
        unit: 'C62',
        netWeightKg: '1250',
        value: '19933.34',
      },
      {
        id: secondId,
        hs: '39259080',
        designation: 'Insulated panel',
        origin: 'IT',
        quantity: '100',
        unit: 'C62',
        value: '9966.66',
      },
    ],
  })
  expect(invoice).toEqual({
    number: 'VF-2026-0417',
    date: '2026-03-02',
    seller: 'Valle Fría Maquinaria S.L.',
    buyer: 'Atlas Froid SARL',
    currency: 'EUR',
    total: '30792.50',
  })
})

test('a Cross Industry proforma fills the same fields, and paid in advance is an advance', () => {
  const { draft, notes } = filled(sample('import-invoice-cii.xml'))
  expect(draft).toEqual({
    counterparty: { name: 'Prairie Grain Ltd', country: 'CA', address: '12 Elevator Road, S4P 3Y2 Regina' },
    contract: { kind: 'proforma-invoice', number: 'RT/88', date: '2026-01-19' },
    provenance: 'CA',
    incoterm: 'CIF',
    incotermPlace: 'Jorf Lasfar',
    currency: 'USD',
    paymentTerms: 'advance',
    freight: '18000',
    lines: [
      {
        id: firstId,
        hs: '100119',
        designation: 'Durum wheat',
        origin: 'CA',
        quantity: '500',
        unit: 'TNE',
        netWeightKg: '500000',
        value: '152500',
      },
    ],
  })
  expect(notes.map((note) => [note.field, note.reason])).toEqual([
    ['/insurance', 'absent'],
    ['/otherCharges', 'absent'],
  ])
})

test.each(['import-invoice.xml', 'import-invoice-cii.xml'])(
  'what %s fills has the shape of a draft, and says where it comes from',
  (name) => {
    const { draft, takenOver, invoice } = filled(sample(name))
    expect(Compile(TitleDraft).Check(draft)).toBe(true)
    expect(Compile(TakenOver).Check(takenOver)).toBe(true)
    expect(takenOver['/lines/0/hs']).toEqual({ from: 'invoice', reference: invoice.number })
    expect(takenOver['/regime']).toBeUndefined()
  },
)

test('every field is either taken or noted, never both silent and empty', () => {
  const { takenOver, notes } = filled(text)
  const noted = new Set(notes.map((note) => note.field))
  for (const field of ['/paymentTerms', '/otherCharges', '/lines/1/netWeightKg']) {
    expect(takenOver[field]).toBeUndefined()
    expect(noted).toContain(field)
  }
})

test('a means of payment does not say how a title is paid', () =>
  expect(notesOn(text, '/paymentTerms')).toEqual(['payment-terms-not-sure']))

test('a classification that is not of customs is no HS code', () =>
  expect(notesOn(text.replace('listID="HS"', 'listID="TST"'), '/lines/0/hs')).toEqual(['classification-not-customs']))

test('an HS code that is none is noted, not mended', () =>
  expect(notesOn(text.replace('8414.30', '84-1'), '/lines/0/hs')).toEqual(['hs-not-recognised']))

test('an Incoterm with more words than the code is not guessed', () => {
  const vague = text.replace('>CFR<', '>FOB Destination<')
  expect(filled(vague).draft.incoterm).toBeUndefined()
  expect(notesOn(vague, '/incoterm')).toEqual(['incoterm-not-recognised'])
})

test('a charge known only by its words says so, one of neither kind goes to other charges', () => {
  expect(notesOn(text, '/insurance')).toEqual(['charge-read-from-words'])
  const packing = text.replace('>Insurance<', '>Packing<')
  expect(filled(packing).draft.otherCharges).toBe('42.5')
  expect(notesOn(packing, '/otherCharges')).toEqual(['charge-as-other'])
})

test('a charge in another currency is left out and noted', () =>
  expect(notesOn(text.replace('currencyID="EUR">850.00', 'currencyID="USD">850.00'), '/freight')).toEqual([
    'other-currency',
    'absent',
  ]))

test('an allowance greater than the goods is not deducted', () => {
  const generous = text.replace('currencyID="EUR">100.00', 'currencyID="EUR">30000.00')
  expect(filled(generous).draft.lines?.[0]?.value).toBe('20000.00')
  expect(notesOn(generous, '/lines')).toContain('allowance-not-deducted')
})

test('a line given back is left out, and the difference is shown', () => {
  const back = text.replace('>10000.00<', '>-10000.00<')
  expect(filled(back).draft.lines).toHaveLength(1)
  expect(notesOn(back, '/lines')).toEqual(expect.arrayContaining(['return-left-out', 'total-differs']))
})

test('VAT is left out and said to be', () =>
  expect(notesOn(text.replace('>0.00</cbc:TaxAmount>', '>6158.50</cbc:TaxAmount>'), '/lines')).toContain(
    'vat-excluded',
  ))

test('two origins of one line are not chosen between', () => {
  const two = text.replace(
    '<cac:OriginCountry>',
    '<cac:OriginCountry><cbc:IdentificationCode>PT</cbc:IdentificationCode></cac:OriginCountry><cac:OriginCountry>',
  )
  expect(notesOn(two, '/lines/0/origin')).toEqual(['several-origins'])
})

test('what can be no basis of a title is refused with a true reason and its place', () => {
  expect(refused(sample('credit-note.xml'))).toMatchObject({
    reason: 'credit-note-is-no-basis',
    about: { line: 2, column: 1 },
  })
  expect(refused(text.replace('>380<', '>381<'))).toMatchObject({ reason: 'credit-note-is-no-basis' })
  expect(refused(sample('entity-bomb.xml'))).toMatchObject({ reason: 'entities-refused' })
  expect(refused('<Invoice/>')).toMatchObject({ reason: 'not-an-invoice', about: { root: 'Invoice' } })
  expect(refused('<x xmlns="constructor"/>')).toMatchObject({ reason: 'not-an-invoice' })
  expect(refused('{"ID": 1}')).toMatchObject({ reason: 'not-xml', about: { line: 1 } })
  expect(refused(text.replace('>EUR</cbc:DocumentCurrencyCode>', '>EUX</cbc:DocumentCurrencyCode>'))).toMatchObject({
    reason: 'unknown-currency',
    about: { currency: 'EUX' },
  })
  expect(refused(text.replace(/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, ''))).toMatchObject({ reason: 'no-lines' })
})

test('more lines than a title holds are refused', () => {
  const line = /<cac:InvoiceLine>[\s\S]*?<\/cac:InvoiceLine>/.exec(text)?.[0] ?? ''
  expect(refused(text.replace(line, line.repeat(500)))).toMatchObject({
    reason: 'too-many-lines',
    about: { limit: 500 },
  })
})

test('more charges than anybody could check are refused', () => {
  const charge = /<cac:AllowanceCharge>[\s\S]*?<\/cac:AllowanceCharge>/.exec(text)?.[0] ?? ''
  expect(refused(text.replace(charge, charge.repeat(100)))).toMatchObject({
    reason: 'too-many-charges',
    about: { limit: 100 },
  })
})

test('no damage to an invoice makes the reader throw, and what it still fills is a draft', () => {
  const whole = Buffer.from(text)
  const isDraft = Compile(TitleDraft)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat(whole.length)),
      (changes, cut) => {
        const damaged = Buffer.from(cut === null ? whole : whole.subarray(0, cut))
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte
        const result = read(damaged)
        expect(objects(result) ? result.objections[0].reason : isDraft.Check(result.draft)).toBeTruthy()
      },
    ),
    { numRuns: 600 },
  )
})

test('whatever stands in the place of a value, the draft keeps its shape', () => {
  const isDraft = Compile(TitleDraft)
  const values = ['850.00', '20000.00', 'CFR', '8414.30', 'Cold room compressor', '2026-03-02', '1.25', 'VF-2026-0417']
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('-1', '1e9', '9'.repeat(40), '0'.repeat(3000), '+.5', 'NaN', '١٢', ''),
  )
  fc.assert(
    fc.property(fc.constantFrom(...values), odd, (value, stranger) => {
      const safe = stranger.replace(/[^\u0020-\uD7FF]|[<&]/g, ' ')
      const result = read(text.replace(`>${value}<`, () => `>${safe}<`))
      if (!objects(result)) expect(isDraft.Check(result.draft)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
