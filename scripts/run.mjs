// Runs one TypeScript file of the project with its arguments, after making sure that what it needs is installed.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './prepare.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
prepare()
const [file, ...argv] = process.argv.slice(2)
const child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...argv], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
