import { settingsFrom } from '../server/settings.ts'
import type { PlatformCommand } from './surroundings.ts'

/** A command: what it does in a sentence, and its code, loaded only when it is called. Gives the exit code. */
export interface CliCommand {
  readonly says: string
  readonly load: () => Promise<(argv: readonly string[]) => Promise<number>>
}

const toOut = (text: string) => void process.stdout.write(text)

/** A command on the platform that the environment names. */
const onPlatform = (command: PlatformCommand) => (argv: readonly string[]) =>
  command(argv, { settings: settingsFrom(process.env), out: toOut })

export const commands: Readonly<Record<string, CliCommand>> = {
  serve: {
    says: 'start the server (PORT, HOST, DATABASE_URL, GUICHET_COUNTRY …)',
    load: async () => (await import('./serve.ts')).serve,
  },
  work: {
    says: 'do the background work alone, beside servers with GUICHET_WORKER=apart',
    load: async () => onPlatform((await import('./work.ts')).work),
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
  services: {
    says: 'play the stories and tell which services of the catalogue work',
    load: async () => {
      const { runServices } = await import('./services.ts')
      return (argv) => runServices(argv, toOut)
    },
  },
  user: {
    says: 'add, list, suspend or resume people, or give one a new password',
    load: async () => onPlatform((await import('./user.ts')).user),
  },
  machine: {
    says: 'give a partner’s system its credentials',
    load: async () => onPlatform((await import('./machine.ts')).machine),
  },
  backup: {
    says: 'write database, files and keys into one signed archive',
    load: async () => onPlatform((await import('./backup.ts')).backup),
  },
  restore: {
    says: 'put a platform back as a backup has it, and check its history',
    load: async () => onPlatform((await import('./restore.ts')).restore),
  },
  check: {
    says: 'recompute every chain and the sealed log in the database',
    load: async () => onPlatform((await import('./check.ts')).check),
  },
  seal: {
    says: 'put the facts that wait into the sealed log, once',
    load: async () => onPlatform((await import('./seal.ts')).seal),
  },
  keys: {
    says: 'rotate the key that signs the log',
    load: async () => onPlatform((await import('./keys.ts')).keys),
  },
  'export-evidence': {
    says: 'write the evidence file of one title',
    load: async () => onPlatform((await import('./export-evidence.ts')).exportEvidence),
  },
  version: {
    says: 'tell the version of the product and of Node',
    load: async () => {
      const { productVersion } = await import('./version.ts')
      return async () => {
        toOut(`guichet ${productVersion()} (Node ${process.versions.node})\n`)
        return 0
      }
    },
  },
  help: {
    says: 'list the commands',
    load: async () => async () => {
      toOut('guichet <command>\n\n')
      for (const [name, { says }] of Object.entries(commands)) toOut(`  ${name.padEnd(16)} ${says}\n`)
      return 0
    },
  },
}
