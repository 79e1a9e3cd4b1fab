import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { productFolder } from '#apps/product-folder.ts'

/** Builds what a server process runs, if its sources changed since. Throws when it does not build. */
export function buildProduct(): void {
  const { status } = spawnSync(process.execPath, [join(productFolder, 'scripts/build.mjs'), 'server', 'seed'], {
    cwd: productFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the product does not build')
}
