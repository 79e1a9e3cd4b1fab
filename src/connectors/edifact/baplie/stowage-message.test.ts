import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { legalTime } from '../terminal/from-sample.ts'
import { readStowage } from './stowage-message.ts'

const plan = (path: string) => readStowage(readFileSync(new URL(path, import.meta.url)), legalTime)

test('a bay plan becomes cells by bay, row and tier, with what a terminal must know of each unit', () =>
  expect(plan('./samples/baplie-2.edi')).toMatchObject({
    document: 'PLAN1',
    prepared: '2026-03-01T09:00:00.000Z',
    port: 'ESALG',
    nextPort: 'BRSSZ',
    vesselName: 'AURORA',
    imo: '9074729',
    cells: [
      {
        bay: 3,
        row: 5,
        tier: 86,
        units: [
          {
            number: 'CSQU3054383',
            filling: 'full',
            grossKg: '10000',
            temperatureC: '-18',
            dangerous: ['2.3 UN2198'],
            outOfGauge: true,
          },
        ],
      },
      { bay: 1, row: 4, tier: 82, units: [{ number: 'MSKU1234565', filling: 'empty', outOfGauge: false }] },
    ],
  }))

test('stowage instructions are a plan with what is to be done in each cell', () =>
  expect(plan('../movins/samples/movins.edi')).toMatchObject({
    cells: [{ act: 'discharge' }, { act: 'load' }, { act: 'load' }],
  }))

test('another message is no plan', () => expect(objects(plan('../coprar/samples/coprar.edi'))).toBe(true))
