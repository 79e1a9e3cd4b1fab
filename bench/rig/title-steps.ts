import { randomUUID } from 'node:crypto'
import type { InputOf, StartTitle, TitleAct } from '#domains/titles/acts.ts'
import { kebab } from '#domains/titles/server/act-routes.ts'
import type { Community } from './community.ts'
import type { ApiRequest } from './request.ts'

/** Requests that lead titles of the imaginary country through their life, each with a key of its own. */

export interface Goods {
  readonly id: string
  readonly hs: string
  readonly quantity: string
  readonly value: string
}

export const goods = (hs: string, quantity: string, value: string): Goods => ({ id: randomUUID(), hs, quantity, value })

/** `gina` begins a title with a draft in which nothing is missing but a paper. */
export const start = (community: Community, category: 'IC' | 'IL', lines: readonly Goods[]): ApiRequest => {
  const input: StartTitle = {
    category,
    draft: {
      counterparty: { name: 'Fazenda Boa Vista', country: 'FR' },
      contract: { kind: 'proforma-invoice', number: 'P-2041', date: community.today() },
      regime: '10',
      customsOffice: '01',
      provenance: 'FR',
      incoterm: 'FOB',
      incotermPlace: 'Le Havre',
      currency: 'EUR',
      paymentTerms: 'documentary-collection',
      bank: { organisation: community.bank, branch: 'Testville', account: '101000012377' },
      ...(category === 'IL' && { reason: 'Stock for the coming season' }),
      lines: lines.map(({ id, hs, quantity, value }) => ({
        id,
        hs,
        designation: `Goods of heading ${hs.slice(0, 4)}`,
        origin: 'BR',
        quantity,
        unit: 'KGM',
        value,
      })),
    },
  }
  return keyed({ method: 'POST', path: '/api/titles', token: community.tokenOf('gina'), body: JSON.stringify(input) })
}

/** One page, whose content a file store recognises. */
const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export const attachContract = (community: Community, title: string): ApiRequest =>
  keyed({
    method: 'POST',
    path: `/api/titles/${title}/documents?kind=contract`,
    token: community.tokenOf('gina'),
    file: { name: 'contract.pdf', bytes: paper },
  })

/** Somebody performs an act on a title. */
export const act = <Act extends TitleAct>(
  community: Community,
  login: string,
  title: string,
  name: Act,
  input: InputOf<Act>,
): ApiRequest =>
  keyed({
    method: 'POST',
    path: `/api/titles/${title}/${kebab(name)}`,
    token: community.tokenOf(login),
    body: JSON.stringify(input),
  })

const keyed = (request: Omit<ApiRequest, 'key'>): ApiRequest => ({ ...request, key: randomUUID() })

/** Customs draws `quantity` and `value` of each line down, under a declaration of its own. */
export const imputation = (
  community: Community,
  title: string,
  lines: readonly Goods[],
  quantity: string,
  value: string,
): ApiRequest =>
  act(community, 'carla', title, 'impute', {
    office: '01',
    declaration: randomUUID(),
    registeredOn: community.today(),
    lines: lines.map(({ id }) => ({ line: id, quantity, value })),
    final: false,
  })

/** The bank has paid `amount` of it. */
export const settlement = (community: Community, title: string, amount: string): ApiRequest =>
  act(community, 'nora', title, 'settle', {
    kind: 'documentary-collection',
    amount,
    paidOn: community.today(),
    reference: randomUUID(),
    countervalue: amount,
  })
