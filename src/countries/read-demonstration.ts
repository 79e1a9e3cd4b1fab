import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { parseDocument } from 'yaml'
import { packsFolder } from './load-pack.ts'

/**
 * Reads one file of a country's demonstration; `absent` when it has no such file. The reader it gives throws with every
 * fault and its place when the file is not as it must be.
 */
export function demonstrationReader<T extends TSchema>(name: string, shape: T, absent: Static<T>) {
  const check = Compile(shape)
  return (country: string, folder: string = packsFolder): Static<T> => {
    const file = join(folder, country, name)
    if (!existsSync(file)) return absent
    const document = parseDocument(readFileSync(file, 'utf8'), { version: '1.2', schema: 'core' })
    const [problem] = [...document.errors, ...document.warnings]
    if (problem) throw problem
    const read: unknown = document.toJS({ maxAliasCount: 0 })
    if (check.Check(read)) return read as Static<T>
    const faults = check.Errors(read).map(({ instancePath, message }) => `${instancePath} ${message}`)
    throw new Error(`${file}:\n${faults.join('\n')}`)
  }
}
