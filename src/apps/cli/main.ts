import { commands } from './commands.ts'

/** `guichet <command> …`: the one program of the product. What goes wrong is told in a sentence, with `GUICHET_LOG=debug` also where. */
const [name = 'help', ...argv] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  process.stderr.write(`guichet has no command "${name}".\n`)
  process.exitCode = 2
}
try {
  const run = await (command ?? commands.help)?.load()
  if (run) process.exitCode = (await run(argv)) || process.exitCode || 0
} catch (error) {
  const told = error instanceof Error && process.env.GUICHET_LOG !== 'debug' ? error.message : error
  process.stderr.write(`guichet ${name}: ${told instanceof Error ? told.stack : String(told)}\n`)
  process.exitCode = 1
}
