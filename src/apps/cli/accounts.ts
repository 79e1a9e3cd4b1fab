import { Compile } from 'typebox/compile'
import { User } from '#domains/parties/party.ts'
import { registerMachine, registerPeople } from '#domains/parties/server/load-organisations.ts'
import { hashPassword, newSecret } from '#platform/auth/secrets.ts'
import { type Database, query, type Row, violatedConstraint } from '#platform/database/database.ts'

/** People and machines, as somebody with the database at hand may look after them. Logins are found without regard to case. */

const isUser = Compile(User)

/** 120 random bits, short enough to be typed once. */
const newPassword = () => newSecret().slice(0, 20)

/**
 * Opens an account and gives its first password. Throws when the organisation is unknown, the login is taken, or
 * something of `person` has not the shape it must have.
 */
export async function addUser(
  database: Database,
  id: string,
  { organisation: code, ...person }: Omit<User, 'id' | 'status'>,
): Promise<string> {
  const [organisation] = await query(database, 'select id from organisation where code = $1', [code])
  if (!organisation) throw new Error(`there is no organisation of code ${code}`)
  const user: User = { id, organisation: String(organisation.id), status: 'active', ...person }
  const [fault] = isUser.Errors(user)
  if (fault) throw new Error(`${fault.instancePath.slice(1)} ${fault.message}`)
  const password = newPassword()
  try {
    await registerPeople(database, [user], () => password)
  } catch (error) {
    if (violatedConstraint(error) === 'account_login') throw new Error(`the login ${user.login} is taken`)
    throw error
  }
  return password
}

/** Everybody, or the people of one organisation, by organisation and login. */
export const listUsers = (database: Database, organisation: string | undefined): Promise<Row[]> =>
  query(
    database,
    `select o.code as organisation, a.login, a.name, a.rights, a.status from account a
      join organisation o on o.id = a.organisation where $1::text is null or o.code = $1 order by o.code, a.login`,
    [organisation ?? null],
  )

/** Closes or opens an account; it bites at the person's next request. Throws when nobody has the login. */
export const setUserStatus = async (database: Database, login: string, status: User['status']): Promise<void> =>
  oneAccount(
    login,
    await query(database, 'update account set status = $2 where lower(login) = lower($1) returning id', [
      login,
      status,
    ]),
  )

/** Gives the person a new password and ends all their sessions. Throws when nobody has the login. */
export async function renewPassword(database: Database, login: string, now: Date): Promise<string> {
  const password = newPassword()
  const [accounts = []] = await database.batch([
    {
      text: 'update account set password_hash = $2 where lower(login) = lower($1) returning id',
      values: [login, await hashPassword(password)],
    },
    {
      text: `update session set ended_at = $2 where ended_at is null
        and account in (select id from account where lower(login) = lower($1))`,
      values: [login, now.toISOString()],
    },
  ])
  oneAccount(login, accounts)
  return password
}

/** Gives a partner's system its credentials; it acts as this account. Throws when nobody has the login. */
export async function addMachine(database: Database, id: string, login: string, name: string): Promise<string> {
  const rows = await query(database, 'select id, organisation from account where lower(login) = lower($1)', [login])
  oneAccount(login, rows)
  const [account] = rows
  const secret = newSecret()
  await registerMachine(database, {
    id,
    organisation: String(account?.organisation),
    account: String(account?.id),
    name,
    secret,
  })
  return secret
}

function oneAccount(login: string, rows: readonly Row[]): void {
  if (rows.length === 0) throw new Error(`nobody has the login ${login}`)
}
