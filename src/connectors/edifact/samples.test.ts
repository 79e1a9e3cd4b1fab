import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEdifact } from './read-edifact.ts'
import { componentsOf } from './syntax/segment.ts'

const read = (name: string) => readEdifact(readFileSync(new URL(`./samples/${name}`, import.meta.url)))

/** What real files hold, and the first thing that is wrong with each; see samples/SOURCES.md. */
const expected: Readonly<Record<string, readonly [messages: string, fault: string]>> = {
  'aperak_v3.edi': ['APERAK', 'count-disagrees 9:5'],
  'apis_A_as-received.txt': ['PAXLST', 'count-disagrees 13:7'],
  'apis_A_expected.txt': ['PAXLST', 'count-disagrees 28:5'],
  'apis_B_as-received.txt': ['PAXLST', 'count-disagrees 11:18'],
  'apis_B_expected.txt': ['PAXLST', 'count-disagrees 25:5'],
  'apis_C_as-received.txt': ['PAXLST', 'count-disagrees 17:17'],
  'apis_C_expected.txt': ['PAXLST', 'count-disagrees 53:5'],
  'baplie_d95b_staedi.edi': ['BAPLIE', ''],
  'cusrep_d99b_au-ics.edi': ['CUSREP', ''],
  'edi.net_edifact.01.edi': ['QUOTES', 'message-type-unknown 3:7'],
  'iftsai_d99b_rotterdam_1.edi': ['IFTSAI', 'interchange-trailer-missing 28:1'],
  'iftsta_d00b.edi': ['IFTSTA', 'references-disagree 33:7'],
  'paxlst_d03b_us-ace.edi': ['PAXLST', ''],
  'smooks-edifact-cartridge_unedifact-msg-02.edi': ['MSG2 MSG2 MSG1', 'message-type-unknown 4:10'],
  'staedi_invoic_d97b_una.edi': ['INVOIC', 'message-type-unknown 3:20'],
  'staedi_orders-with-group.edi': ['ORDERS', 'message-type-unknown 3:7'],
  'staedi_wrapped_invoic_d97b.edi': ['INVOIC', 'message-type-unknown 2:32'],
}

test('every sample is expected to be something', () => {
  const names = readdirSync(new URL('./samples/', import.meta.url)).filter((name) => !name.endsWith('.md'))
  expect(names.sort()).toEqual(Object.keys(expected).sort())
})

test.each(Object.entries(expected))(
  '%s is read, and what is wrong with it is told where it is',
  (name, [types, fault]) => {
    const { interchanges, findings } = read(name)
    const first = findings.find(({ weight }) => weight !== 'notice')
    expect(interchanges.flatMap(({ messages }) => messages.map(({ type }) => type)).join(' ')).toBe(types)
    expect(first ? `${first.reason} ${first.position.line}:${first.position.column}` : '').toBe(fault)
  },
)

/** All that a file says, without where it stands. */
const said = (name: string) =>
  read(name).interchanges.flatMap(({ messages }) =>
    messages.flatMap(({ segments }) =>
      segments.map((one) => [one.tag, [...componentsOf(one)].map(({ text }) => text)]),
    ),
  )

test.each(['A', 'B', 'C'])(
  'passenger list %s, cut into lines by an airline teletype, says what the clean one says',
  (letter) => {
    expect(said(`apis_${letter}_as-received.txt`)).toEqual(said(`apis_${letter}_expected.txt`))
  },
)
