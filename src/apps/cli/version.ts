import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { productFolder } from '../product-folder.ts'

/** The version of the product. */
export const productVersion = (): string =>
  (JSON.parse(readFileSync(join(productFolder, 'package.json'), 'utf8')) as { version: string }).version
