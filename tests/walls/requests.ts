import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { namedActs } from '#domains/titles/server/act-routes.ts'
import type { Client, ClientAnswer } from '../support/client.ts'

const anId = '019b0000-0000-7000-8000-00000000aaaa'
const aDay = '2027-01-04'
const invoice = fileURLToPath(new URL('../../src/connectors/ubl/samples/import-invoice.xml', import.meta.url))

const storyFile = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../src/countries/testland/stories/files/${name}`, import.meta.url)))

const aContent = {
  counterparty: { name: 'Somebody', country: 'FR' },
  contract: { kind: 'contract', number: '1', date: '2026-11-02' },
  regime: '10',
  customsOffice: '01',
  provenance: 'FR',
  incoterm: 'FOB',
  incotermPlace: 'Le Havre',
  currency: 'EUR',
  paymentTerms: 'open-account',
  bank: { organisation: anId, branch: 'Main', account: '1' },
  lines: [{ id: anId, hs: '090111', designation: 'Coffee', origin: 'BR', quantity: '1', unit: 'KGM', value: '1' }],
}

/** For every act an input of the right shape, so that an answer speaks of who and when, not of typing. */
export const actBodies: Readonly<Record<string, object>> = {
  saveDraft: { draft: {} },
  discardDraft: {},
  sign: { declared: true },
  resend: { declared: true },
  answerPreDomiciliation: { accepted: true, reference: 'R' },
  giveOpinion: { opinion: 'favourable' },
  decide: { decision: 'accepted' },
  answerDomiciliation: { accepted: true, number: 'N' },
  impute: {
    office: '01',
    declaration: 'D',
    registeredOn: aDay,
    lines: [{ line: anId, quantity: '1', value: '1' }],
    final: false,
  },
  reverseImputation: { imputation: anId, reason: 'R' },
  settle: { kind: 'open-account', amount: '1', paidOn: aDay, reference: 'R', countervalue: '1' },
  reverseSettlement: { settlement: anId, reason: 'R' },
  clear: { outcome: 'cleared' },
  requestModification: { content: aContent, reason: 'R' },
  requestExtension: { until: aDay, reason: 'R' },
  requestCancellation: { reason: 'R' },
  requestChangeOfBank: { bank: aContent.bank, reason: 'R' },
  withdrawChange: {},
  answerChange: { accepted: false, reason: 'R' },
  claim: {},
  release: {},
  handOver: { to: anId },
  confirmProposal: {},
  discardProposal: { reason: 'R' },
  ask: { question: 'Q' },
  answer: { question: anId, answer: 'A' },
  removeDocument: { document: anId },
  fileSpecialRequest: { kind: 'other', text: 'T' },
  decideSpecialRequest: { request: anId, granted: true, reason: 'R' },
}

const aHeader = {
  direction: 'import',
  kind: 'nil',
  port: 'XTTVL',
  call: 'C',
  vessel: { name: 'Aurora' },
  voyage: 'V',
  reference: 'WALL',
}
const aBill = {
  number: 'B',
  kind: 'direct',
  nature: 'import',
  consignee: { name: 'Somebody' },
  portOfLoading: 'FRLEH',
  portOfDischarge: 'XTTVL',
  packages: 1,
  grossKg: '1',
  items: [{ number: 1, description: 'Books', packages: 1, packageKind: 'CT', grossKg: '1', equipment: [] }],
  equipment: [],
}
/** For every act on a manifest an input of the right shape. */
const manifestBodies: Readonly<Record<string, object>> = {
  start: { header: { ...aHeader, reference: 'WALL-DRAFT' } },
  lodge: { header: aHeader, bills: [] },
  check: { header: aHeader, bills: [] },
  saveDraft: {},
  lodgeDraft: {},
  register: {},
  refuse: { reason: 'R' },
  cancel: { reason: 'R' },
  requestAmendment: { reason: 'OTHER', papers: [anId], changes: [{ action: 'add', bills: [], into: [aBill] }] },
  changeConsignee: { bill: 'BL-1', consignee: { name: 'Somebody' }, papers: [anId] },
  answerAmendment: { amendment: anId, accepted: false, reason: 'R' },
  withdrawAmendment: { amendment: anId },
  recordArrival: { at: '2026-11-23T08:00:00.000Z' },
  sendUnitList: { terminal: anId },
  answerUnitList: { accepted: true },
  tally: { units: [], bills: [{ number: 'BL-1', packages: 1 }] },
  closeDischarge: {},
  justifyDifference: { difference: anId, text: 'T' },
  settleDifference: { difference: anId },
  clear: {},
}

const routeBodies: Readonly<Record<string, object>> = {
  ...Object.fromEntries(namedActs.map((act) => [`titles.${act}`, actBodies[act] ?? {}])),
  ...Object.fromEntries(Object.entries(manifestBodies).map(([act, body]) => [`manifests.${act}`, body])),
  'account.preferences': { language: 'en', mailWanted: true },
  'titles.start': { category: 'IC' },
  'templates.save': { name: 'N', category: 'IC', draft: {} },
  'mandates.propose': { agent: anId, scope: ['*'], maySign: false, from: '2027-01-04', until: '2027-02-04' },
  'mandates.accept': {},
  'mandates.decline': {},
  'mandates.revoke': { reason: 'R' },
  'webhooks.subscribe': { address: 'https://hooks.example.org/', events: ['*'] },
  'webhooks.change': { address: 'https://hooks.example.org/', events: ['*'] },
  'webhooks.pause': {},
  'webhooks.resume': {},
  'webhooks.rotateSecret': {},
  'webhooks.ping': {},
  'webhooks.sendAgain': { from: 0 },
  'webhooks.remove': {},
}

const anAnnouncement = { booking: 'B', seals: [], grossKg: '20000', declaration: 'D' }
const gateBodies: Readonly<Record<string, object>> = {
  'slots.setPlaces': { hour: '10', kind: 'import', places: 5 },
  'slots.closeHours': { hours: ['10'], reason: 'R' },
  'slots.openHours': { hours: ['10'] },
  'appointments.propose': { terminal: 'EAST', kind: 'empty', day: aDay, hour: '10', lots: [], units: [] },
  'appointments.accept': {},
  'appointments.refuse': { reason: 'R' },
  'appointments.counterPropose': { day: aDay, hour: '11' },
  'appointments.acceptCounter': {},
  'appointments.nameHaulier': { haulier: anId },
  'appointments.nameVehicle': { vehicle: 'TL1', driver: { name: 'D', licence: 'L' } },
  'appointments.cancel': { reason: 'R' },
  'appointments.enter': { vehicle: 'TL1', units: [], seals: [] },
  'appointments.weigh': { kind: 'gross', kg: '20000', bridge: 'B1' },
  'appointments.serve': {},
  'appointments.issueVoucher': { subjectToWeighing: false },
  'appointments.leave': { vehicle: 'TL1', units: [], seals: [], packages: 0 },
  'exitVouchers.cancel': { reason: 'R' },
  'announcedUnits.announce': { terminal: 'EAST', container: 'CSQU3054383', announcement: anAnnouncement },
  'announcedUnits.amend': { announcement: anAnnouncement },
  'announcedUnits.accept': {},
  'announcedUnits.refuse': { reason: 'R' },
  'announcedUnits.declareMass': { kg: '20000', method: '2', signedBy: 'S' },
  'announcedUnits.refuseMass': { reason: 'R' },
  'announcedUnits.cancel': { reason: 'R' },
  'verifiedMasses.send': { message: '' },
  'gateReadings.record': { lane: 'L1', direction: 'in', vehicle: 'TL1' },
  'weighings.record': { terminal: 'EAST', vehicle: 'TL1', kind: 'gross', kg: '20000', bridge: 'B1', ticket: 'T1' },
}

const files: Readonly<Record<string, readonly [query: string, name: string, content: Buffer]>> = {
  'titles.attachDocument': ['?kind=proof', 'proof.pdf', Buffer.from('%PDF-1.7\n')],
  'manifests.attachPaper': ['?kind=proof', 'proof.pdf', Buffer.from('%PDF-1.7\n')],
  'manifests.sendUnitListFile': [`?terminal=${anId}`, 'list.edi', storyFile('discharge-list.edi')],
  'manifests.sendStowagePlan': ['', 'plan.edi', storyFile('bay-plan.edi')],
  'invoices.read': ['', 'invoice.xml', readFileSync(invoice)],
  'titles.startFromInvoice': ['?category=IC', 'invoice.xml', readFileSync(invoice)],
}

/** What a question must say to be one. */
const questions: Readonly<Record<string, string>> = {
  'lots.find': '?number=B-1',
  'lots.release': '?unit=MSKU1234565&purpose=enquiry',
  'slots.read': `?terminal=EAST&day=${aDay}`,
  'berths.plan': `?port=XTTVL&from=${aDay}T00:00:00Z&until=${aDay}T23:00:00Z`,
}

/** Routes whose input is known here to be of the right shape; the others are called with an empty body. */
export const isKnown = ({ id, method }: CalledRoute): boolean =>
  method === 'GET' || id in routeBodies || id in gateBodies || id in files

export interface CalledRoute {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
}

/** Calls a route as a person with an input of the right shape, its `:id` and other places filled in. */
export function call(
  person: Client,
  { id, method, url }: CalledRoute,
  places: Readonly<Record<string, string>>,
): Promise<ClientAnswer<{ readonly reason?: string } | undefined>> {
  const address = url.replace(/:(\w+)/g, (_, name: string) => places[name] ?? anId)
  const file = files[id]
  if (file) return person.upload(`${address}${file[0]}`, file[1], file[2])
  return method === 'GET'
    ? person.get(address + (questions[id] ?? ''))
    : person.send(method, address, routeBodies[id] ?? gateBodies[id] ?? {})
}
