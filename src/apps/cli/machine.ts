import { parseArgs } from 'node:util'
import { openPlatform } from '../server/platform.ts'
import { addMachine } from './accounts.ts'
import type { PlatformCommand } from './surroundings.ts'

const usage = 'usage: guichet machine add --login <account it acts as> --name <name of the system>'

/** `guichet machine add`: credentials for a partner's system (OAuth 2.0 client credentials, RFC 6749 section 4.4). */
export const machine: PlatformCommand = async ([word, ...argv], { settings, out }) => {
  if (word !== 'add') throw new Error(usage)
  const options = { login: { type: 'string' }, name: { type: 'string' } } as const
  const { login, name } = parseArgs({ args: [...argv], options }).values
  if (!login || !name) throw new Error(usage)
  const platform = await openPlatform(settings)
  try {
    const id = platform.titles.newId()
    const secret = await addMachine(platform.database, id, login, name)
    out(`client_id      ${id}\nclient_secret  ${secret}\n`)
    out(`The secret is shown this once. ${name} gets its tokens at ${settings.publicUrl}/oauth/token\n`)
    return 0
  } finally {
    await platform.close()
  }
}
