import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the product, with `package.json`, wherever this code runs from: its sources or their compiled form. */
export const productFolder: string = findProductFolder(dirname(fileURLToPath(import.meta.url)))

function findProductFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('no package.json above the running code')
  return findProductFolder(parent)
}
