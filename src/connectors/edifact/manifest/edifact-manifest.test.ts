import { expect, test } from 'vitest'
import type { Bill, ManifestDocument } from '#domains/manifests/manifest.ts'
import type { Finding, LodgeOutcome } from '#domains/manifests/reading.ts'
import { edifactManifestReader } from './read-edifact-manifest.ts'
import { writeCuscar } from './write-cuscar.ts'

const c = {
  legalTime: (day: string, time: string) => new Date(`${day}T${time}:00Z`).toISOString(),
  legalClock: (at: string) => ({ day: at.slice(0, 10), time: at.slice(11, 16) }),
  newReference: () => 'REF1',
}
const cuscar = edifactManifestReader('CUSCAR', c)
const bytes = (text: string) => new TextEncoder().encode(text)

const bill: Bill = {
  number: 'BL-1',
  kind: 'direct',
  nature: 'import',
  shipper: { name: 'Fazenda Boa Vista', country: 'BR' },
  consignee: { name: 'Green Gardens', address: '1 Main Street', identifiers: { TIN: 'T20000001' } },
  notify: { name: 'Swift Agents' },
  placeOfReceipt: 'BRSAO',
  portOfLoading: 'BRSSZ',
  portOfDischarge: 'XTTVL',
  packages: 320,
  grossKg: '19200.5',
  items: [
    {
      number: 1,
      description: "Coffee, 'not' roasted + green",
      hs: '090111',
      packages: 320,
      packageKind: 'BG',
      grossKg: '19200.5',
      volumeM3: '30',
      marks: 'A\nB',
      equipment: ['CSQU3054383'],
      dangerous: [{ imdgClass: '3', unNumber: '1203', packingGroup: 'II' }],
    },
  ],
  equipment: [
    {
      number: 'CSQU3054383',
      sizeType: '22G1',
      filling: 'full',
      seals: ['S-1', 'S-2'],
      grossKg: '21400',
      tareKg: '2200',
    },
  ],
}
const document: ManifestDocument = {
  header: {
    direction: 'import',
    kind: 'cargo',
    port: 'XTTVL',
    call: 'XTTVL2026000017A',
    vessel: { name: 'AURORA', imo: '9074729' },
    voyage: 'V12',
    carrier: 'BLUE',
    reference: 'AUR-12',
    arrival: '2026-11-25T06:00:00.000Z',
  },
  bills: [
    bill,
    { ...bill, number: 'MB-2', kind: 'master' },
    { ...bill, number: 'HB-2', kind: 'house', parent: 'MB-2' },
    { ...bill, number: 'T-3', nature: 'transit', finalDestination: 'FRPAR' },
  ],
}
const envelope = { sender: 'BLUE', recipient: 'CUSTOMS', reference: '1', day: '2026-11-23', time: '09:30' }
const text = writeCuscar(document, envelope)

test('a manifest written as CUSCAR is read back as it was', () => {
  expect(cuscar.recognises(bytes(text), '')).toBe(true)
  const read = cuscar.read(bytes(text))
  expect(read.findings).toEqual([])
  expect(read.document).toEqual(document)
})

test('a field is placed at its segment', () => {
  const { placeOf } = cuscar.read(bytes(text))
  const tagAt = (field: string) => placeOf(field)?.tag
  expect(tagAt('/header/vessel/imo')).toBe('TDT')
  expect(tagAt('/bills/0/portOfDischarge')).toBe('LOC')
  expect(tagAt('/bills/0/consignee')).toBe('NAD')
  expect(tagAt('/bills/0/equipment/0/number')).toBe('EQD')
  expect(tagAt('/bills/0/items/0/dangerous/0/unNumber')).toBe('DGS')
  expect(placeOf('/bills/1/grossKg')?.segment).toBeGreaterThan(placeOf('/bills/0/grossKg')?.segment ?? 0)
})

test('damage is found with its place, and answered by CONTRL', () => {
  const { findings, answer } = cuscar.read(bytes(text.replace("GID+1+320:BG'", "GID+ONE+320:BG:::::::::'")))
  expect(findings[0]).toMatchObject({ severity: 'refuses', place: { tag: 'GID' } })
  const told = answer?.({ ...outcome([]), accepted: false })
  expect(String(Buffer.from(told?.body ?? ''))).toContain('CONTRL')
})

const outcome = (findings: readonly Finding[]): LodgeOutcome => ({
  accepted: findings.length === 0,
  status: 'registered',
  number: '0110020260000001A',
  findings,
  sentence: ({ reason }) => reason,
  at: '2026-11-23T09:31:00.000Z',
})

test('the sender is answered by CUSRES: the number, or every error with its place', () => {
  const { answer } = cuscar.read(bytes(text))
  const said = (found: readonly Finding[]) => Buffer.from(answer?.(outcome(found)).body ?? '').toString()
  expect(said([])).toContain("BGM+312+AUR-12+11+AP'")
  expect(said([])).toContain("RFF+ABT:0110020260000001A'")
  const refused = said([{ reason: 'mass-does-not-add-up', severity: 'refuses', place: { segment: 14, tag: 'CNT' } }])
  expect(refused).toContain("BGM+313+AUR-12+11+RE'")
  expect(refused).toContain("ERC+MDNAU'FTX+AAO+++14 CNT?: mass-does-not-add-up'")
})

test('IFCSUM is read as the same manifest: head, consignments and goods, and answered by APERAK', () => {
  const ifcsum = edifactManifestReader('IFCSUM', c)
  const segments = [
    'UNH+1+IFCSUM:D:01B:UN',
    'BGM+785+SUM-1+9',
    'DTM+137:20261123:102',
    'TDT+20+V12+1++BLUE:172:20+++9074729:146:11:AURORA',
    'LOC+11+XTTVL:139:6',
    'CNI+1+BL-1',
    'RFF+BM:BL-1',
    'NAD+CN+T20000001:TIN++Green Gardens',
    'GID+1+320:BG',
    'FTX+AAA+++Coffee',
    'MEA+AAE+G+KGM:19200',
  ]
  const sent = bytes(
    `${["UNB+UNOC:3+FORWARDER+CUSTOMS+261123:0900+5'", ...segments.map((one) => `${one}'`)].join('')}UNT+${segments.length + 1}+1'UNZ+1+5'`,
  )
  expect(ifcsum.recognises(sent, '')).toBe(true)
  const { document: read, answer } = ifcsum.read(sent)
  expect(read).toMatchObject({
    header: { reference: 'SUM-1', port: 'XTTVL', voyage: 'V12', vessel: { name: 'AURORA', imo: '9074729' } },
    bills: [
      {
        number: 'BL-1',
        consignee: { name: 'Green Gardens', identifiers: { TIN: 'T20000001' } },
        packages: 320,
        grossKg: '19200',
        items: [{ description: 'Coffee', packages: 320, packageKind: 'BG' }],
      },
    ],
  })
  const refused = answer?.(outcome([{ reason: 'no-bills', severity: 'refuses' }]))
  expect(Buffer.from(refused?.body ?? '').toString()).toContain('APERAK')
})

test('what is no CUSCAR is not taken for one, and no bytes make it throw', () => {
  expect(cuscar.recognises(bytes("UNB+UNOA:1+A+B+1:1+1'UNH+1+IFCSUM:D:01B:UN'"), '')).toBe(false)
  expect(cuscar.recognises(bytes('<Awmds/>'), '')).toBe(false)
  for (let cut = 0; cut < text.length; cut += 97) {
    cuscar.read(bytes(text.slice(0, cut)))
    cuscar.read(bytes(text.slice(cut)))
  }
})
