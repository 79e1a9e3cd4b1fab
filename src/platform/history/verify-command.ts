import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { publicKeyFromPem } from './public-key.ts'
import { findReceipt, largestReceiptBytes, type Receipt, verifyReceipt } from './receipt.ts'
import { verifyFile } from './verify-file.ts'
import { fileSummary, receiptSummary } from './verify-words.ts'

const usage = 'usage: guichet verify <file> [--key <public key, PEM>]… [--json]\n'

/**
 * `guichet verify <file> [--key <pem>] [--json]`: checks an evidence file or a receipt without network, server or
 * database, and says in plain words (or as JSON) what it found. Gives the exit code: 0 when nothing is wrong, else 1.
 * `argv` begins after the word `verify`; `out` takes the text, line feeds included.
 */
export async function runVerify(argv: readonly string[], out: (text: string) => void): Promise<number> {
  try {
    const { file, keyPaths, json } = argumentsOf(argv)
    const keys = await Promise.all(keyPaths.map(async (path) => publicKeyFromPem(await readFile(path, 'utf8'))))
    const trustedKeys = keys.length > 0 ? keys : undefined
    const receipt = await receiptIn(file)
    if (receipt) {
      const answers = verifyReceipt(receipt, trustedKeys)
      out(json ? `${JSON.stringify(answers)}\n` : receiptSummary(file, receipt, answers, trustedKeys))
      return Object.values(answers).every(({ ok }) => ok) ? 0 : 1
    }
    const report = await verifyFile(
      createReadStream(file, { highWaterMark: 1024 * 1024 }),
      trustedKeys && { trustedKeys },
    )
    out(json ? `${JSON.stringify(report)}\n` : fileSummary(file, report, trustedKeys))
    return report.ok ? 0 : 1
  } catch (error) {
    out(`The file was not checked: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

function argumentsOf(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new Error(usage.trimEnd())
  return { file, keyPaths: values.key ?? [], json: values.json ?? false }
}

/** The receipt in a file, when that is what the file holds; everything else is taken for an evidence file. */
const receiptIn = async (file: string): Promise<Receipt | undefined> =>
  (await stat(file)).size > largestReceiptBytes ? undefined : findReceipt(await readFile(file, 'utf8'))
