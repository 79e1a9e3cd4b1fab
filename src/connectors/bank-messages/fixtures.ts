import type { Organisation } from '#domains/parties/party.ts'
import type { Title, TitleContent } from '#domains/titles/title.ts'

/** Samples for the tests of this folder. */
export const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`

const actor = { user: id(1), name: 'Salma Idrissi', organisation: id(2), organisationName: 'Atlas Froid SARL' }

export const anOperator: Organisation = {
  id: id(2),
  code: 'ATLAS',
  kind: 'trader',
  name: 'Atlas Froid SARL',
  identifiers: { ICE: '001525713000084', RC: '45821' },
  address: '12, rue des Câbles & Fils, Testville',
  status: 'active',
}

export const aBank: Organisation = {
  id: id(3),
  code: '007',
  kind: 'bank',
  name: 'Banque du Port',
  identifiers: {},
  status: 'active',
}

export const content: TitleContent = {
  counterparty: { name: 'Valle Fría Maquinaria S.L.', country: 'ES' },
  contract: { kind: 'final-invoice', number: 'VF-2026-0417', date: '2026-03-02' },
  regime: '010',
  customsOffice: '309',
  provenance: 'ES',
  incoterm: 'CFR',
  incotermPlace: 'Testville',
  currency: 'EUR',
  paymentTerms: 'documentary-collection',
  freight: '850.00',
  bank: { organisation: id(3), branch: 'Testville Port', account: '007780000123456789012345' },
  lines: [
    {
      id: id(10),
      hs: '841430',
      designation: 'Cold room compressor <400 V>',
      origin: 'ES',
      quantity: '4',
      unit: 'C62',
      netWeightKg: '1250',
      value: '20000.10',
    },
    { id: id(11), hs: '39259080', designation: 'Panel', origin: 'IT', quantity: '100', unit: 'C62', value: '9999.90' },
  ],
}

/** A title that waits for its domiciliation, unless told otherwise. */
export const aTitle = (changes: Partial<Pick<Title, 'status' | 'content' | 'visa' | 'change'>> = {}): Title => ({
  id: id(20),
  category: 'EI',
  direction: 'import',
  status: 'at-domiciliation',
  owner: id(2),
  ownerName: 'Atlas Froid SARL',
  preparedBy: actor,
  draft: {},
  takenOver: {},
  content,
  number: 'EI-2026-00000042-K',
  signedAt: '2026-03-03T09:30:00.000Z',
  path: ['domiciliation'],
  departments: [],
  opinions: [],
  imputations: [],
  settlements: [],
  questions: [],
  specialRequests: [],
  formerBanks: [],
  documents: [],
  createdAt: '2026-03-03T09:00:00.000Z',
  updatedAt: '2026-03-03T09:30:00.000Z',
  ...changes,
})

export const sending = { number: '1000000000000000001', sender: 'GUICHET', sentAt: '2026-03-03T09:31:05.000Z' }
