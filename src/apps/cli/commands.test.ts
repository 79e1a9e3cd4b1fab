import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountFor, openMachineToken } from '#domains/parties/server/sign-in.ts'
import { domiciledTitle } from '#domains/titles/server/fixtures.ts'
import { query } from '#platform/database/database.ts'
import { openEmbedded } from '#platform/database/embedded.ts'
import { runVerify } from '#platform/history/verify-command.ts'
import { signIn } from '../../../tests/support/client.ts'
import { loadDemonstration } from '../server/demonstration/load.ts'
import { openPlatform } from '../server/platform.ts'
import { assembleServer } from '../server/serve.ts'
import { settingsFrom } from '../server/settings.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { exportEvidence } from './export-evidence.ts'
import { keys } from './keys.ts'
import { machine } from './machine.ts'
import { restore } from './restore.ts'
import { seal } from './seal.ts'
import type { PlatformCommand } from './surroundings.ts'
import { user } from './user.ts'

/** One platform on the disk, with a title that a bank has domiciled; every command works on it as a person would. */
const folder = mkdtempSync(join(tmpdir(), 'guichet-commands-'))
const archive = join(folder, 'backup.tar.gz')
let number: string

const settingsOf = (data: string) =>
  settingsFrom({ GUICHET_DATA: join(folder, data), GUICHET_COUNTRY: 'testland', GUICHET_LOG: 'error' })

/** Runs a command on the platform in a folder; gives its exit code and all it said. */
async function run(command: PlatformCommand, argv: readonly string[], data = 'data') {
  const said: string[] = []
  const code = await command(argv, { settings: settingsOf(data), out: (text) => said.push(text) })
  return { code, said: said.join('') }
}

async function verify(...argv: string[]) {
  const said: string[] = []
  const code = await runVerify(argv, (text) => said.push(text))
  return { code, said: said.join('') }
}

const signingKey = (data: string) => {
  const [name = ''] = readdirSync(join(folder, data, 'keys', 'keys'))
  return join(folder, data, 'keys', 'keys', name)
}

beforeAll(async () => {
  const platform = await openPlatform(settingsOf('data'))
  await loadDemonstration(platform)
  const app = await assembleServer(platform)
  const bank = await signIn(app, 'nora')
  const people = { applicant: await signIn(app, 'gina'), bank, customs: await signIn(app, 'carla') }
  const id = await domiciledTitle({ ...people, bankId: bank.organisation })
  const [row] = await query(platform.database, 'select number from title where id = $1', [id])
  number = String(row?.number)
  await app.close()
  await platform.close()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('what waits is sealed, and then nothing waits', async () => {
  expect((await run(seal, [])).said).toMatch(/^[1-9]\d* facts sealed/)
  expect((await run(seal, [])).said).toMatch(/^0 facts sealed/)
  expect((await run(check, [])).said).toContain('0 waiting')
}, 60_000)

test('exported evidence is checked offline, and a tampered copy is caught at its line', async () => {
  const file = join(folder, 'evidence.jsonl')
  expect((await run(exportEvidence, [number, file])).code).toBe(0)
  expect(await verify(file, '--key', signingKey('data'))).toMatchObject({
    code: 0,
    said: expect.stringContaining('Nothing is wrong with this file.'),
  })

  const tampered = join(folder, 'tampered.jsonl')
  writeFileSync(tampered, readFileSync(file, 'utf8').replace('"value":"1000"', '"value":"9000"'))
  const { code, said } = await verify(tampered, '--key', signingKey('data'))
  expect(code).toBe(1)
  expect(said).toMatch(/line 2, record .*, fact 1: the fact, or its hash, was altered/)
  await expect(run(exportEvidence, [number, file])).rejects.toThrow('EEXIST')
  await expect(run(exportEvidence, ['IC0', join(folder, 'none')])).rejects.toThrow('no title of number IC0')
}, 60_000)

test('a backup restored elsewhere is the same platform, checked', async () => {
  expect((await run(backup, [archive])).code).toBe(0)
  const { code, said } = await run(restore, [archive, '--key', signingKey('data')], 'elsewhere')
  expect(code).toBe(0)
  expect(said).toContain('Every chain, every node of the log and every signed head is as it was recorded.')
  expect(readdirSync(join(folder, 'elsewhere')).sort()).toEqual(['database', 'files', 'keys'])
  expect(signingKey('elsewhere').split('/').at(-1)).toBe(signingKey('data').split('/').at(-1))
  expect((await run(exportEvidence, [number, join(folder, 'again.jsonl')], 'elsewhere')).code).toBe(0)
}, 60_000)

test('a restore touches nothing that stands, unless told, and then moves it aside', async () => {
  await expect(run(restore, [archive], 'elsewhere')).rejects.toThrow('not empty')
  const { code, said } = await run(restore, [archive, '--replace'], 'elsewhere')
  expect(code).toBe(0)
  const aside = /before-restore-\d+/.exec(said)?.[0] ?? ''
  expect(existsSync(join(folder, 'elsewhere', aside, 'database', 'PG_VERSION'))).toBe(true)
}, 60_000)

test('a backup of another platform, or a damaged one, changes nothing', async () => {
  const stranger = join(folder, 'stranger')
  await run(keys, ['rotate'], 'stranger')
  await expect(run(restore, [archive, '--key', signingKey('stranger')], 'empty')).rejects.toThrow('not signed')
  const damaged = join(folder, 'damaged.tar.gz')
  cpSync(archive, damaged)
  writeFileSync(damaged, readFileSync(archive).subarray(0, 5000))
  await expect(run(restore, [damaged], 'empty')).rejects.toThrow('damaged')
  expect(readdirSync(join(folder, 'empty'))).toEqual([])
  await expect(run(backup, [join(folder, 'nothing.tar.gz')], 'stranger')).rejects.toThrow('no embedded database')
  expect(existsSync(join(stranger, 'database'))).toBe(false)
}, 60_000)

test('a fact changed behind the platform’s back is found', async () => {
  const database = await openEmbedded({ folder: join(folder, 'elsewhere', 'database') })
  await query(database, `update fact set at = at + interval '1 day' where type = 'TitleSigned'`)
  await database.close()
  const { code, said } = await run(check, [], 'elsewhere')
  expect(code).toBe(1)
  expect(said).toMatch(/The history was ALTERED:\n {2}fact-altered: record .*, fact \d/)
}, 60_000)

test('people and systems get access without a screen, and lose it', async () => {
  const asked = ['--organisation', '101', '--login', 'Nadia', '--name', 'Nadia N', '--email', 'n@north.example']
  const added = await run(user, ['add', ...asked, '--language', 'fr', '--rights', 'decide,supervise'])
  expect(added.said).toMatch(/Nadia may sign in with the password [\w-]{20}\n/)
  await expect(run(user, ['add', ...asked, '--language', 'fr', '--rights', ''])).rejects.toThrow('is taken')
  await expect(run(user, ['add', ...asked, '--language', 'fr', '--rights', 'all'])).rejects.toThrow('rights')

  await run(user, ['suspend', 'nadia'])
  expect((await run(user, ['list', '--organisation', '101'])).said).toContain(
    '101\tNadia\tsuspended\tdecide,supervise\tNadia N\n',
  )
  await run(user, ['resume', 'nadia'])
  const { said } = await run(user, ['password', 'nadia'])
  expect(said).toContain('All sessions of nadia are ended')
  await expect(run(user, ['suspend', 'nobody'])).rejects.toThrow('nobody has the login nobody')
  const credentials = (await run(machine, ['add', '--login', 'nadia', '--name', 'Core system'])).said
  const [, client = '', secret = ''] = /^client_id +(\S+)\nclient_secret +(\S+)\n/.exec(credentials) ?? []

  const database = await openEmbedded({ folder: join(folder, 'data', 'database') })
  const password = (text: string) => /password (\S+)/.exec(text)?.[1] ?? ''
  expect(await accountFor(database, 'nadia', password(said))).toBeDefined()
  expect(await accountFor(database, 'nadia', password(added.said))).toBeUndefined()
  expect(await openMachineToken(database, client, secret, new Date())).toBeDefined()
  await database.close()
}, 60_000)

test('a rotated key signs from then on, and what the old one signed stays valid', async () => {
  const old = signingKey('data')
  const kept = join(folder, 'old.pem')
  cpSync(old, kept)
  expect((await run(keys, ['rotate'])).said).toContain('2 keys are published')
  expect((await run(check, [])).code).toBe(0)
  expect((await verify(join(folder, 'evidence.jsonl'), '--key', kept)).code).toBe(0)
}, 60_000)
