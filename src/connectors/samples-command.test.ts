import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runSamples, type SampleResult } from './samples-command.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-'))
  const own = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  cpSync(own('./ubl/samples'), join(folder, 'invoices'), { recursive: true })
  cpSync(own('./bank-messages/samples'), join(folder, 'bank'), { recursive: true })
  mkdirSync(join(folder, '_schema'))
  writeFileSync(join(folder, '_schema', 'x.xsd'), '<schema/>')
  writeFileSync(join(folder, 'README.md'), '# Samples')
  writeFileSync(join(folder, 'notes.txt'), 'Step 1')
  writeFileSync(join(folder, 'manifest.edi'), "UNB+UNOA:2+A+B+260101:1200+1'UNH+1+CUSCAR:D:95B:UN'")
  writeFileSync(join(folder, 'broken.json'), '{"portcallId": 1,, }')
  writeFileSync(join(folder, 'refused.xml'), '<BanqueReponse>\n  <EnTete/>\n</BanqueReponse>')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...argv: string[]) {
  let text = ''
  const code = await runSamples(argv, (piece) => {
    text += piece
  })
  return { code, text }
}

test('every file gets its line: family, whether it is read, what came out, why and where', async () => {
  const { code, text } = await run(folder, '--json')
  const { files, ...totals } = JSON.parse(text) as { files: SampleResult[]; total: number }
  const about = (name: string) => files.find((one) => one.file === name)
  expect(code).toBe(0)
  expect(totals).toMatchObject({ total: 12, recognised: 11, read: 10, accepted: 6, refused: 4 })
  expect(about('invoices/import-invoice.xml')).toEqual({
    file: 'invoices/import-invoice.xml',
    family: 'ubl/Invoice',
    recognised: true,
    read: true,
    outcome: 'accepted',
    reason: null,
    position: null,
  })
  expect(about('invoices/credit-note.xml')).toMatchObject({
    outcome: 'refused',
    reason: 'credit-note-is-no-basis',
    position: '2:1',
  })
  expect(about('refused.xml')).toMatchObject({
    outcome: 'refused',
    reason: 'against-schema',
    position: '2 /BanqueReponse/EnTete',
  })
  expect(about('manifest.edi')).toMatchObject({
    family: 'edifact/CUSCAR',
    read: true,
    outcome: 'refused',
    reason: 'message-trailer-missing',
    position: '1:30 1/UNH',
  })
  expect(about('broken.json')).toMatchObject({ family: 'port-call/event', read: false, reason: 'not-json' })
  expect(about('notes.txt')).toMatchObject({ family: null, recognised: false, reason: 'not-recognised' })
})

test('without --json families are counted and refusals listed', async () => {
  const { text } = await run(folder)
  expect(text).toMatch(/^bank-message +5 +5 +4 +1$/m)
  expect(text).toMatch(/^edifact +1 +1 +0 +1$/m)
  expect(text).toContain('invoices/credit-note.xml: credit-note-is-no-basis 2:1')
})

test('no folder, or none that can be listed, is a wrong call', async () => {
  expect((await run()).code).toBe(2)
  expect((await run(join(folder, 'nowhere'))).code).toBe(2)
})
