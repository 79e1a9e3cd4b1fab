import { loadDemonstration } from '#apps/server/demonstration/load.ts'
import { openPlatform, type Platform } from '#apps/server/platform.ts'
import { settingsFrom } from '#apps/server/settings.ts'
import { legalDay } from '#kernel/calendar.ts'
import { digestOf, newSecret } from '#platform/auth/secrets.ts'
import { query } from '#platform/database/database.ts'

/** The people of the imaginary country, each reachable as a machine with an access token. */
export interface Community {
  /** The token of a person, by login. Throws for somebody who is not there. */
  readonly tokenOf: (login: string) => string
  /** Id of the bank whose officers are `nora` and `nils`. */
  readonly bank: string
  /** Today, in legal time of the country. */
  today(): string
}

/** How long the tokens of a run last. */
const tokenHours = 48

/**
 * Fills a new database with the imaginary country and gives its people tokens; `work` may prepare more before the
 * database is closed again. Gives what `work` gives.
 */
export async function prepare<T>(
  environment: Readonly<Record<string, string>>,
  work: (platform: Platform, community: Community) => Promise<T>,
): Promise<T> {
  const settings = { ...environment, GUICHET_COUNTRY: 'testland', GUICHET_RATE_LIMIT: '999999999' }
  const platform = await openPlatform(settingsFrom(settings))
  try {
    await loadDemonstration(platform)
    return await work(platform, await givenTokens(platform))
  } finally {
    await platform.close()
  }
}

async function givenTokens({ database, pack, titles, clock }: Platform): Promise<Community> {
  const tokens = new Map<string, string>()
  const until = new Date(clock.now().getTime() + tokenHours * 3_600_000).toISOString()
  for (const { id, login } of pack.demonstration.people) {
    const token = newSecret()
    const machine = titles.newId()
    await query(
      database,
      `insert into machine (id, organisation, account, name, secret_hash)
       select $1, organisation, id, login, '' from account where id = $2`,
      [machine, id],
    )
    await query(database, 'insert into access_token (token_hash, machine, expires_at) values ($1, $2, $3)', [
      digestOf(token),
      machine,
      until,
    ])
    tokens.set(login, token)
  }
  const bank = pack.organisations.find(({ code }) => code === '101')
  if (!bank) throw new Error('the imaginary country has lost its bank 101')
  return {
    tokenOf(login) {
      const token = tokens.get(login)
      if (!token) throw new Error(`nobody is called ${login}`)
      return token
    },
    bank: bank.id,
    today: () => legalDay(pack.calendar, clock.now().toISOString()),
  }
}
