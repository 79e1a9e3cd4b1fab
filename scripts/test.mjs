// `npm test`: everything that must hold, on the embedded database, or on the PostgreSQL that DATABASE_URL names.
// The last line says how many tests passed, failed and were skipped.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './prepare.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
prepare()
const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)

// What platforms of earlier runs left behind.
rmSync(join(root, 'dist', 'memory'), { recursive: true, force: true })

const folder = mkdtempSync(join(tmpdir(), 'guichet-test-'))
const report = join(folder, 'report.json')
const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--maxWorkers=100%',
    // A browser on a busy machine may stumble once; what fails twice is broken.
    ...(process.env.CI ? ['--retry=1'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  numTodoTests = 0,
  testResults = [],
} = JSON.parse(readFileSync(report, 'utf8'))
rmSync(folder, { recursive: true, force: true })
/** A file that could not even be loaded counts as one failure. */
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length
const failed = numFailedTests + broken
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(chromium)) process.stdout.write(`\nno browser at ${chromium}: the tests in a browser were left out\n`)
process.stdout.write(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`)
process.exit(run.status === 0 && failed === 0 && numPassedTests > 0 ? 0 : 1)
