/** Titles that walked their way over the API of a running platform, for the tests of this folder and of the commands. */

interface Person {
  post<T>(url: string, json?: unknown): Promise<{ readonly status: number; readonly body: T; readonly text: string }>
  upload(url: string, name: string, content: string): Promise<{ readonly status: number; readonly text: string }>
}

export interface TitlePeople {
  readonly applicant: Person
  readonly bank: Person
  readonly customs: Person
  readonly bankId: string
}

const coffee = '019b0000-0000-7000-8000-00000000f001'

const draftOf = (bank: string) => ({
  counterparty: { name: '=Fazenda "Boa Vista"', country: 'BR', address: 'Rua do Porto 5, Santos' },
  contract: { kind: 'contract', number: 'C-2026-17', date: '2026-11-02' },
  regime: '10',
  customsOffice: '01',
  provenance: 'BR',
  incoterm: 'FOB',
  incotermPlace: 'Santos',
  currency: 'EUR',
  paymentTerms: 'documentary-collection',
  bank: { organisation: bank, branch: 'Testville', account: '101000012377' },
  lines: [
    {
      id: coffee,
      hs: '090111',
      designation: 'Café vert، قهوة غير محمصة',
      origin: 'BR',
      quantity: '100',
      unit: 'KGM',
      value: '1000',
    },
  ],
})

/** An import commitment, signed and now before its bank. Throws at the first step that is turned away. */
export async function signedTitle({ applicant, bankId }: Pick<TitlePeople, 'applicant' | 'bankId'>): Promise<string> {
  const { id } = await done<{ id: string }>(applicant.post('/api/titles', { category: 'IC', draft: draftOf(bankId) }))
  await done(applicant.upload(`/api/titles/${id}/documents?kind=contract`, 'contract.pdf', '%PDF-1.7\n%%EOF\n'))
  await done(applicant.post(`/api/titles/${id}/sign`, { declared: true }))
  return id
}

/** An import commitment, signed and domiciled. Throws at the first step that is turned away. */
export async function domiciledTitle({ applicant, bank, bankId }: TitlePeople): Promise<string> {
  const id = await signedTitle({ applicant, bankId })
  await done(bank.post(`/api/titles/${id}/answer-domiciliation`, { accepted: true, number: 'D-17' }))
  return id
}

/** Imputes a domiciled title for the last time and settles less than that, so that a gap is left for the bank to clear. */
export async function leaveGap({ bank, customs }: TitlePeople, id: string, day: string): Promise<void> {
  const lines = [{ line: coffee, quantity: '40', value: '400' }]
  await done(
    customs.post(`/api/titles/${id}/impute`, {
      office: '01',
      declaration: 'DUM-1',
      registeredOn: day,
      final: true,
      lines,
    }),
  )
  await done(
    bank.post(`/api/titles/${id}/settle`, {
      kind: 'documentary-collection',
      amount: '350',
      paidOn: day,
      reference: 'P-1',
      countervalue: '700',
    }),
  )
}

async function done<T>(
  sent: Promise<{ readonly status: number; readonly body?: T; readonly text: string }>,
): Promise<T> {
  const { status, body, text } = await sent
  if (status >= 300) throw new Error(`turned away with ${status}: ${text}`)
  return body as T
}
