import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { availablePacks, loadPack, packsFolder } from './load-pack.ts'
import { InvalidPack, type PackFault } from './pack-fault.ts'
import { resolveLaw } from './resolve-law.ts'

/** Testland, copied to where one thing at a time can be broken. */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'))
  cpSync(join(packsFolder, 'testland'), join(folder, 'testland'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, 'testland', file)
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing to change in ${file}: ${from}`)
  writeFileSync(path, changed)
}

function faultsAfter(file: string, from: string | RegExp, to: string): readonly PackFault[] {
  change(file, from, to)
  try {
    loadPack('testland', folder)
  } catch (error) {
    if (error instanceof InvalidPack) return error.faults
    throw error
  }
  return []
}

test('an unchanged copy loads as the original does', () => {
  expect(loadPack('testland', folder)).toEqual(loadPack('testland'))
})

test('an unknown country is not looked for outside the folder', () => {
  expect(() => loadPack('../countries/testland', folder)).toThrow('there are: testland')
  expect(() => loadPack('atlantis', folder)).toThrow('no pack "atlantis"')
})

test('a folder without pack.yaml is no pack', () => {
  rmSync(join(folder, 'testland', 'pack.yaml'))
  expect(availablePacks(folder)).toEqual([])
})

test('a law of an unknown body is not resolved', () => {
  const pack = loadPack('testland')
  expect(() => resolveLaw({ ...pack, organisations: [] })).toThrow('the pack has no organisation')
})

test('the message names folder, file, place and reason', () => {
  change('titles.yaml', '    validityMonths: 3\n', '')
  expect(() => loadPack('testland', folder)).toThrow(
    `${join(folder, 'testland')}:\n  titles.yaml /categories/2/validityMonths: is missing`,
  )
})

describe('a required word left out is missed, with file and place:', () => {
  const left = (file: string, line: string | RegExp, path: string) => ({ file, line, path })
  test.each([
    left('pack.yaml', /^currency.*\n/m, '/currency'),
    left('calendar.yaml', /^ {2}holidays:.*\n/m, '/sources/holidays'),
    left('organisations.yaml', /^ {2}kind: ministry\n/m, '/1/kind'),
    left('identifiers.yaml', /^ {2}pattern.*\n/m, '/0/pattern'),
    left('titles.yaml', ', en: Import licence', '/categories/1/name/en'),
    left('demonstration.yaml', /^ {4}login: olga\n/m, '/people/0/login'),
  ])('$file $path', ({ file, line, path }) => {
    expect(faultsAfter(file, line, '')).toEqual([{ file, path, reason: 'is missing' }])
  })
})

describe('a file that cannot be read', () => {
  test('because it is not there is named', () => {
    rmSync(join(folder, 'testland', 'titles.yaml'))
    expect(() => loadPack('testland', folder)).toThrow('titles.yaml /: ENOENT')
  })

  test.each([
    ['is not YAML', 'code: testland', 'code: ]'],
    ['says a word twice', 'zone: Etc/UTC', 'zone: Etc/UTC\nzone: Etc/GMT'],
    ['repeats itself by an alias', /names: .*/, 'names: &name { fr: T, ar: ت, en: T }\nother: *name'],
    ['wants something run', 'zone: Etc/UTC', 'zone: !!js/function "() => 1"'],
  ])('because it %s is named', (_, from, to) => {
    const [fault] = faultsAfter('pack.yaml', from, to)
    expect(fault?.file).toBe('pack.yaml')
  })

  test('because its texts are no JSON is named', () => {
    expect(faultsAfter('texts/ar.json', '{', '[')[0]?.file).toBe('texts/ar.json')
  })
})

describe('what files say of one another is checked:', () => {
  const wrong = (what: string, file: string, from: string | RegExp, to: string, path: string) => ({
    what,
    file,
    from,
    to,
    path,
  })
  test.each([
    wrong('another name than the folder', 'pack.yaml', 'code: testland', 'code: elsewhere', '/code'),
    wrong('a word nobody knows', 'pack.yaml', 'language: en', 'language: en\nmotto: Trade', '/motto'),
    wrong('a day that does not exist', 'calendar.yaml', "'2026-12-25'", "'2027-02-29'", '/holidays/0/day'),
    wrong('a holiday said twice', 'calendar.yaml', "'2027-01-01'", "'2026-12-25'", '/holidays/1/day'),
    wrong('hours that run backwards', 'calendar.yaml', "until: '17:00'", "until: '08:00'", '/hours/0'),
    wrong(
      'hours that overlap',
      'calendar.yaml',
      "until: '17:00' }",
      "until: '13:00' }\n  - { from: '12:00', until: '17:00' }",
      '/hours/1/from',
    ),
    wrong(
      'legal time out of order',
      'calendar.yaml',
      'minutes: 0 }',
      "minutes: 0 }\n  - { from: '2019-01-01T00:00:00.000Z', minutes: 60 }",
      '/offsets/1/from',
    ),
    wrong(
      'special hours that run backwards',
      'calendar.yaml',
      'specialHours: []',
      "specialHours: [{ from: '2027-02-09', until: '2027-02-01', hours: [] }]",
      '/specialHours/0',
    ),
    wrong('a code given twice', 'organisations.yaml', "code: '102'", "code: '101'", '/7/code'),
    wrong('a number against its scheme', 'organisations.yaml', 'T10000002', 'T1', '/7/identifiers/TIN'),
    wrong('an example against its own key', 'identifiers.yaml', '101000012377', '101000012378', '/2/example'),
    wrong('another currency', 'titles.yaml', 'currency: XTS', 'currency: EUR', '/currency'),
    wrong('numbers without a sequence', 'titles.yaml', '{sequence:6}', '', '/numbering'),
    wrong('a ministry that is none', 'titles.yaml', "'*': trade-ministry", "'*': customs", '/ministries/*'),
    wrong('a body nobody knows', 'titles.yaml', 'customs: customs', 'customs: coastguard', '/customs'),
    wrong('a decision by nobody', 'titles.yaml', "'*': trade-ministry", 'IL: trade-ministry', '/ministries'),
    wrong(
      'goods sent to no category',
      'titles.yaml',
      "hs: '44', use: XL",
      "hs: '44', use: ZZ",
      '/categories/4/notHs/0/use',
    ),
    wrong('goods of no HS code', 'titles.yaml', "onlyHs: ['72'", "onlyHs: ['steel'", '/categories/2/onlyHs/0'),
    wrong('a desk without hours', 'titles.yaml', /^ {2}technical-opinion: 16\n/m, '', '/hours'),
    wrong('a document of no kind', 'titles.yaml', '[[contract,', '[[contrcat,', '/categories/0/documents/0'),
    wrong('no tolerance for other goods', 'titles.yaml', /^ {2}'\*': '0'\n/m, '', '/tolerancePercent'),
    wrong(
      'an account against its key',
      'demonstration.yaml',
      '101000012377',
      '101000012378',
      '/traders/0/accounts/0/account',
    ),
    wrong('an account at no bank', 'demonstration.yaml', "bank: '101'", 'bank: customs', '/traders/0/accounts/0/bank'),
    wrong(
      'somebody of nowhere',
      'demonstration.yaml',
      'organisation: operator',
      'organisation: nowhere',
      '/people/0/organisation',
    ),
    wrong('a login given twice', 'demonstration.yaml', 'login: gary', 'login: gina', '/people/2/login'),
    wrong(
      'a mandate to a trader',
      'demonstration.yaml',
      'agent: swift-agents',
      'agent: iron-works',
      '/mandates/0/agent',
    ),
    wrong('a mandate for no category', 'demonstration.yaml', 'scope: [PD, IC]', 'scope: [PD, ZZ]', '/mandates/1/scope'),
    wrong(
      'a text under another country',
      'texts/fr.json',
      'country.testland.trade-law',
      'country.trade-law',
      '/country.trade-law',
    ),
    wrong(
      'a text in two languages',
      'texts/ar.json',
      /,\s*"country.testland.trade-law".*/,
      '',
      '/country.testland.trade-law',
    ),
  ])('$what', ({ file, from, to, path }) => {
    expect(faultsAfter(file, from, to).map((fault) => [fault.file, fault.path])).toContainEqual([file, path])
  })
})

describe('the law on ports is refused when', () => {
  test.each([
    ['a port has no such authority', 'authority: harbour-office', 'authority: nobody', '/ports/0/authority'],
    ['the authority is no port authority', 'authority: harbour-office', 'authority: customs', '/ports/0/authority'],
    [
      'a berth names a terminal the port does not have',
      'terminal: BULK',
      'terminal: WEST',
      '/ports/0/berths/2/terminal',
    ],
    ['a gate closes before it opens', "until: '19:00'", "until: '06:00'", '/ports/0/terminals/0/gate'],
    ['two berths have one code', 'code: E2', 'code: E1', '/ports/0/berths/1/code'],
    ['numbers do not tell calls apart', '{port}{year}{sequence:6}{check}', '{port}{year}', '/callNumbering'],
    ['a block has an owner nobody is', 'owner: carrier-agent', 'owner: somebody', '/blocks/1/owner'],
    ['the currency is another', 'currency: XTS', 'currency: EUR', '/currency'],
  ])('%s', (_, from, to, path) => {
    expect(faultsAfter('ports.yaml', from, to)).toContainEqual(expect.objectContaining({ file: 'ports.yaml', path }))
  })
})
