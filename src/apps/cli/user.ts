import { parseArgs } from 'node:util'
import type { User } from '#domains/parties/party.ts'
import { openPlatform, type Platform } from '../server/platform.ts'
import { addUser, listUsers, renewPassword, setUserStatus } from './accounts.ts'
import type { PlatformCommand, Surroundings } from './surroundings.ts'

const usage = `usage:
  guichet user list [--organisation <code>]
  guichet user add --organisation <code> --login <login> --name <name> --email <address> --language fr|ar|en --rights <right,right>
  guichet user suspend <login>
  guichet user resume <login>
  guichet user password <login>`

type Deed = (platform: Platform, argv: readonly string[], out: Surroundings['out']) => Promise<void>

/** `guichet user …`: the people of a platform, for who administers it without a screen. */
export const user: PlatformCommand = async ([word = '', ...argv], { settings, out }) => {
  const deed = deeds[word]
  if (!deed) throw new Error(usage)
  const platform = await openPlatform(settings)
  try {
    await deed(platform, argv, out)
    return 0
  } finally {
    await platform.close()
  }
}

const deeds: Readonly<Record<string, Deed>> = {
  async list({ database }, argv, out) {
    const { values } = parseArgs({ args: [...argv], options: { organisation: { type: 'string' } } })
    for (const { organisation, login, name, rights, status } of await listUsers(database, values.organisation))
      out(`${[organisation, login, status, (rights as string[]).join(','), name].join('\t')}\n`)
  },

  async add({ database, titles }, argv, out) {
    const text = { type: 'string' } as const
    const options = { organisation: text, login: text, name: text, email: text, language: text, rights: text }
    const { organisation, login, name, email, language, rights } = parseArgs({ args: [...argv], options }).values
    if (!organisation || !login || !name || !email || !language || rights === undefined) throw new Error(usage)
    const password = await addUser(database, titles.newId(), {
      organisation,
      login,
      name,
      email,
      language: language as User['language'],
      rights: rights.split(',').filter((right) => right !== '') as User['rights'],
    })
    out(`${login} may sign in with the password ${password}\nIt is shown this once.\n`)
  },

  async suspend({ database }, argv, out) {
    const login = onlyLogin(argv)
    await setUserStatus(database, login, 'suspended')
    out(`${login} is suspended, from the next request on.\n`)
  },

  async resume({ database }, argv, out) {
    const login = onlyLogin(argv)
    await setUserStatus(database, login, 'active')
    out(`${login} may sign in again.\n`)
  },

  async password({ database, clock }, argv, out) {
    const login = onlyLogin(argv)
    const password = await renewPassword(database, login, clock.now())
    out(
      `${login} may sign in with the password ${password}\nIt is shown this once. All sessions of ${login} are ended.\n`,
    )
  },
}

function onlyLogin([login, ...more]: readonly string[]): string {
  if (!login || more.length > 0) throw new Error(usage)
  return login
}
