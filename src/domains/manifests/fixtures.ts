import type { CheckedAgainst } from './checking.ts'
import type { ManifestLaw } from './circumstances.ts'
import type { Bill, ManifestHeader } from './manifest.ts'

/** An imaginary port and manifests in it, shared by tests and benchmarks. */

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const text = (word: string) => ({ fr: word, ar: word, en: word })

export const aLaw: ManifestLaw = {
  customs: idOf(1),
  informed: [],
  formalities: [],
  ports: [
    {
      code: 'XTTVL',
      name: text('Testville'),
      authority: idOf(2),
      customsOffice: '01',
      berths: [],
      terminals: [
        {
          code: 'EAST',
          organisation: idOf(3),
          name: text('East'),
          gate: { from: '07:00', until: '19:00', perHour: {} },
        },
      ],
      nauticalServices: [],
    },
  ],
  manifest: {
    numbering: '{office}{regime}{year}{sequence:7}{check}',
    regimes: { import: '100', export: '200' },
    hoursAfterArrival: 24,
    registration: 'officer',
    expectedBeforeArrival: true,
    housePackagesTolerance: 0,
    houseMassTolerancePercent: '0.5',
    amendmentReasons: [{ code: 'OTHER', name: text('other') }],
    source: 'imaginary',
  },
}

/** Every code is known, but those that begin with `?`. */
const known = (code: string) => !code.startsWith('?')
export const checkedAgainst: CheckedAgainst = {
  law: aLaw,
  codes: {
    isLocation: known,
    isPackage: known,
    isHs: known,
    isUnNumber: known,
    isContainerType: known,
    isShipNumber: known,
    containerFault: (number) =>
      known(number) ? undefined : { reason: 'container-check-digit', about: { number, expected: '1' } },
  },
}

export const aHeader: ManifestHeader = {
  direction: 'import',
  kind: 'cargo',
  port: 'XTTVL',
  call: 'C-1',
  vessel: { name: 'Aurora' },
  voyage: 'V1',
  reference: 'R-1',
  arrival: '2026-11-25T06:00:00.000Z',
}

export const aBill = (over: Partial<Bill> = {}): Bill => ({
  number: 'BL-1',
  kind: 'direct',
  nature: 'import',
  consignee: { name: 'Somebody' },
  portOfLoading: 'BRSSZ',
  portOfDischarge: 'XTTVL',
  packages: 10,
  grossKg: '1000',
  items: [
    { number: 1, description: 'Coffee', packages: 10, packageKind: 'BG', grossKg: '1000', equipment: ['CSQU3054383'] },
  ],
  equipment: [{ number: 'CSQU3054383', sizeType: '22G1', filling: 'full', seals: ['S-1'] }],
  ...over,
})
