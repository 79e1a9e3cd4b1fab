import { commands } from './commands.ts'

/** `guichet <command> …`: the one program of the product. */
const [name = 'help', ...argv] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  process.stderr.write(`guichet has no command "${name}".\n`)
  process.exitCode = 2
}
const run = await (command ?? commands.help)?.load()
if (run) process.exitCode = (await run(argv)) || process.exitCode || 0
