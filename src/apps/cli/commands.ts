/** A command: what it does in a sentence, and its code, loaded only when it is called. Gives the exit code. */
export interface CliCommand {
  readonly says: string
  readonly load: () => Promise<(argv: readonly string[]) => Promise<number>>
}

const toOut = (text: string) => void process.stdout.write(text)

export const commands: Readonly<Record<string, CliCommand>> = {
  serve: {
    says: 'start the server (PORT, HOST, DATABASE_URL, GUICHET_COUNTRY …)',
    load: async () => (await import('./serve.ts')).serve,
  },
  verify: {
    says: 'check an exported evidence file, without server or network',
    load: async () => {
      const { runVerify } = await import('#platform/history/verify-command.ts')
      return (argv) => runVerify(argv, toOut)
    },
  },
  samples: {
    says: 'try every connector on a folder of messages',
    load: async () => {
      const { runSamples } = await import('#connectors/samples-command.ts')
      return (argv) => runSamples(argv, toOut)
    },
  },
  help: {
    says: 'list the commands',
    load: async () => async () => {
      toOut('guichet <command>\n\n')
      for (const [name, { says }] of Object.entries(commands)) toOut(`  ${name.padEnd(10)} ${says}\n`)
      return 0
    },
  },
}
