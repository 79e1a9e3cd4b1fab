import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { runVerify } from '#platform/history/verify-command.ts'
import type { Client } from '../support/client.ts'

/**
 * What is wrong with the proofs a person takes away of a record, read at `own`: its evidence file, and the receipt of the last fact of each
 * of these types. Each must verify offline with the keys the platform publishes, and no longer once a word was altered.
 */
export async function faultOfProofs(
  app: FastifyInstance,
  reader: Client,
  own: string,
  types: readonly string[],
): Promise<string | undefined> {
  const { body } = await reader.get<{ entries?: readonly { readonly number: number; readonly type: string }[] }>(
    `${own}/history`,
  )
  const keys = await reader.get<{ keys: readonly { readonly pem: string }[] }>('/api/log/keys')
  const pems = keys.body.keys.map(({ pem }) => pem)
  const papers = [{ name: 'evidence', url: `${own}/evidence` }]
  for (const type of types) {
    const number = body.entries?.findLast((entry) => entry.type === type)?.number
    if (number === undefined) return `there is no ${type} to prove`
    papers.push({ name: `receipt of ${type}`, url: `${own}/receipts/${number}` })
  }
  for (const { name, url } of papers) {
    const { statusCode, body: text } = await app.inject({ url, headers: reader.headers })
    if (statusCode !== 200) return `no ${name} is given (${statusCode})`
    if (!(await verifies(text, pems))) return `the ${name} does not verify`
    if (await verifies(text.replace(/"organisationName":"/, '$&Not '), pems)) return `an altered ${name} verifies`
  }
  return undefined
}

/** True when both are told to be absent, as to a stranger. */
export async function isWithoutProofs(reader: Client, own: string): Promise<boolean> {
  const answers = await Promise.all(['evidence', 'receipts/1'].map((one) => reader.get(`${own}/${one}`)))
  return answers.every(({ status }) => status === 404)
}

/** The offline check that anybody can run, on a copy of what was given. */
async function verifies(text: string, pems: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-proof-'))
  try {
    const file = join(folder, 'proof')
    writeFileSync(file, text)
    const keys = pems.flatMap((pem, i) => {
      const path = join(folder, `${i}.pem`)
      writeFileSync(path, pem)
      return ['--key', path]
    })
    return (await runVerify([file, ...keys], () => undefined)) === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
