import { uuidv7 } from 'uuidv7'
import type { Platform } from '#apps/server/platform.ts'
import { aBill, people } from '#domains/cargo/fixtures.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import { lotsFrom } from '#domains/cargo/lots-from.ts'
import { lotHouse } from '#domains/cargo/server/records.ts'
import type { Bill } from '#domains/manifests/manifest.ts'
import { companiesKnownBy, companyFinder } from '#domains/parties/server/companies-known-by.ts'
import { carryOut } from '#kernel/carry-out.ts'
import { query } from '#platform/database/database.ts'

/** Lots of these bills, born as the registration of a manifest of Blue Line at the East Terminal brings them. */
export async function bornLots(platform: Platform, bills: readonly Partial<Bill>[]): Promise<Lot[]> {
  const organisations = await query(
    platform.database,
    `select id, code, name from organisation where code in ('blue-line', 'east-terminal')`,
  )
  const find = (code: string) => organisations.find((one) => one.code === code)
  const whole = bills.map((bill) => aBill({ consignee: greenGardens, ...bill }))
  const identifiers = whole.flatMap(({ consignee }) =>
    Object.entries(consignee?.identifiers ?? {}).map(([scheme, value]) => ({ scheme, value })),
  )
  const [companies = []] = await platform.database.batch([companiesKnownBy(identifiers)])
  const terminal = find('east-terminal')
  const lots = lotsFrom(
    {
      id: uuidv7(),
      number: `0110020260${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}K`,
      header: {
        direction: 'import',
        kind: 'cargo',
        port: 'XTTVL',
        call: 'XTTVL2026000001A',
        vessel: { name: 'Blue Whale', imo: '9074729' },
        voyage: '17E',
        reference: 'M-1',
      },
      agent: String(find('blue-line')?.id),
      agentName: 'Blue Line Agency',
    },
    whole,
    {
      at: platform.clock.now().toISOString(),
      law: platform.portLaw,
      newId: uuidv7,
      companyOf: companyFinder(companies),
      ...(terminal && { terminal: { id: String(terminal.id), name: String(terminal.name) } }),
    },
  )
  await carryOut(
    platform.store,
    { kind: 'platform', caller: people.operator },
    {
      records: [],
      decide: () => [],
      births: () => [{ house: lotHouse as never, records: lots.map((state) => ({ id: state.id, state })) }],
      answer: () => ({ status: 201, body: '' }),
    },
  )
  return lots
}

const greenGardens = { name: 'Green Gardens', identifiers: { TIN: 'T20000001' } }
