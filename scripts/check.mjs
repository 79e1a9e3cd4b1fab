// `npm run check`: types, pure files, lint and format, architecture, texts, unused code. Runs all, then says which failed.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './prepare.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
prepare()
const bin = (name) => join(root, 'node_modules', '.bin', name)
const checks = [
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['pure files', bin('tsc'), ['-p', 'tsconfig.pure.json']],
  ['lint and format', bin('biome'), ['check']],
  ['architecture and texts', bin('vitest'), ['run', 'tests/architecture.test.ts', 'tests/texts.test.ts']],
  ['unused code', bin('knip'), ['--no-progress']],
]
const failed = checks.filter(([name, command, argv]) => {
  process.stdout.write(`\n== ${name}\n`)
  return spawnSync(command, argv, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0
})
process.stdout.write(
  failed.length === 0 ? '\nall checks passed\n' : `\nfailed: ${failed.map(([name]) => name).join(', ')}\n`,
)
process.exit(failed.length === 0 ? 0 : 1)
