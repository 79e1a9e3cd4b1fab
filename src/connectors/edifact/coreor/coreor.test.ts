import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { readEdifact } from '../read-edifact.ts'
import { fromSample, legalTime, messageOf, told } from '../terminal/from-sample.ts'
import type { UnitOrder } from '../terminal/unit-order.ts'
import { readCoreor } from './read-coreor.ts'
import { writeCoreor } from './write-coreor.ts'

const sample = fromSample(import.meta.url, 'coreor')
const kg = (amount: string) => ({ kg: amount, written: { amount, unit: 'KGM' } })

const order: UnitOrder = {
  purpose: 'release',
  documentKind: '129',
  document: 'DO-2026-1',
  messageFunction: '9',
  prepared: { instant: '2026-03-11T07:30:00.000Z' },
  expires: { day: '2026-03-20' },
  releaseNumber: "PIN'1+2",
  bill: 'BL-1',
  voyage: '612W',
  vesselName: 'AURORA',
  vessel: { code: '9074729', kind: 'imo' },
  carrier: 'MSK',
  portOfDischarge: 'BRSSZ',
  terminal: 'T1',
  sender: 'MSK',
  receiver: 'TERMINAL',
  releasedTo: 'AGENT',
  units: [
    {
      number: 'CSQU3054383',
      sizeType: '22R1',
      fullness: 'full',
      bill: 'BL-1',
      grossWeight: kg('15400.5'),
      temperature: { degrees: '-18', unit: 'CEL' },
      overDimensions: { left: '12', height: '40' },
      seals: [{ number: 'S1', party: 'CA' }, { number: 'S2' }],
      goods: 'FROZEN FISH\nSAMPLES',
      operator: 'MSK',
      dangerousGoods: [{ dangerClass: '3', unNumber: '1203', technicalName: 'PETROL' }, { dangerClass: '8' }],
    },
    { number: 'MSKU1234565', sizeType: '22G1', fullness: 'empty', bill: 'BL-1' },
  ],
}
const address = (code: string) => ({ code, qualifier: '', inner: '' })
const written = (one: UnitOrder) =>
  writeCoreor(one, {
    sender: address('WINDOW'),
    recipient: address('TERMINAL'),
    envelope: { syntax: 3, reference: '1', day: '2026-03-11', time: '07:30' },
  })

test('a release written as COREOR has no fault, goes from sender to recipient, and is read back as it was', () => {
  const bytes = written(order)
  if (objects(bytes)) throw new Error('not written')
  const { findings, interchanges } = readEdifact(bytes)
  expect(findings).toEqual([])
  expect(interchanges[0]).toMatchObject({ sender: { code: 'WINDOW' }, recipient: { code: 'TERMINAL' } })
  expect(readCoreor(messageOf(bytes), legalTime)).toEqual(order)
})

test('Arabic is not written under syntax 3, and said so', () =>
  expect(told(written({ ...order, releasedTo: 'وكيل' }))).toHaveLength(1))

test('the release of a carrier says what is released to whom under which number', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readCoreor)).toMatchObject({
    purpose: 'release',
    documentKind: '12',
    document: 'DO1',
    releaseNumber: 'PIN-1',
    bill: 'BL1',
    terminal: 'T1',
    releasedTo: 'AGENT',
    units: [{ number: 'CSQU3054383', seals: [{ number: '1234567', party: 'CA' }] }],
  })
})

test('a release of a container without a number is objected to', () =>
  expect(told(sample.read(readCoreor, ['CSQU3054383', '']))).toEqual(['terminal-unit-missing 9 EQD 2']))
