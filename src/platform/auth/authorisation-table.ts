/**
 * The authorisation table: one line a route, one column a role. Written as a table so that a person can review it,
 * read by the server to turn people away and by the tests to try every cell. It comes in parts, each with a head line
 * of the roles it speaks of: `everyone` stands for all who are signed in and have no column of their own there, and
 * whoever has no column in a part may call none of its routes.
 *
 * `-` never · `yes` without regard to a record · `own` records that concern one's own organisation ·
 * `mandated` records of a company whose mandate is in force · `own+mandated` either.
 */
const permissions = ['-', 'yes', 'own', 'mandated', 'own+mandated'] as const
export type Permission = (typeof permissions)[number]

export interface AuthorisationTable {
  readonly roles: readonly string[]
  /** The cell of a route for a role; throws for a route without a line. */
  permission(route: string, role: string): Permission
  readonly routes: readonly string[]
}

/**
 * Reads the table of these `roles` (`anonymous` and the kinds of caller) from text: parts of a head line
 * `route role role …` and lines `route cell cell …`. Throws on anything that is not a clear cell.
 */
export function readAuthorisationTable(roles: readonly string[], text: string): AuthorisationTable {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
  const cells = new Map<string, ReadonlyMap<string, Permission>>()
  let columns: readonly string[] = []
  for (const [route = '', ...row] of lines) {
    if (route === 'route') {
      columns = columnsOf(row, roles)
      continue
    }
    if (cells.has(route)) throw new Error(`authorisation table: ${route} has two lines`)
    if (row.length !== columns.length)
      throw new Error(`authorisation table: ${route} has ${row.length} cells, not ${columns.length}`)
    const cellOf = (role: string) => row[columns.indexOf(columnFor(role, columns))] ?? '-'
    cells.set(route, new Map(roles.map((role) => [role, permissionOf(route, cellOf(role))])))
  }
  return {
    roles,
    routes: [...cells.keys()],
    permission(route, role) {
      const permission = cells.get(route)?.get(role)
      if (!permission) throw new Error(`authorisation table: no cell for ${route} × ${role}`)
      return permission
    },
  }
}

function columnsOf(head: readonly string[], roles: readonly string[]): readonly string[] {
  const unknown = head.find((column) => column !== 'everyone' && !roles.includes(column))
  if (unknown) throw new Error(`authorisation table: "${unknown}" is no role`)
  return head
}

const columnFor = (role: string, columns: readonly string[]): string =>
  role === 'anonymous' || columns.includes(role) ? role : 'everyone'

function permissionOf(route: string, cell: string): Permission {
  const permission = permissions.find((one) => one === cell)
  if (!permission) throw new Error(`authorisation table: "${cell}" of ${route} is not one of ${permissions.join(' ')}`)
  return permission
}

/** Throws unless every route has its line and every line its route. */
export function assertComplete(table: AuthorisationTable, routes: readonly { readonly id: string }[]): void {
  const ids = new Set(routes.map(({ id }) => id))
  const without = [...ids].filter((id) => !table.routes.includes(id))
  const orphans = table.routes.filter((id) => !ids.has(id))
  if (without.length > 0) throw new Error(`routes without a line in the authorisation table: ${without.join(', ')}`)
  if (orphans.length > 0) throw new Error(`lines of the authorisation table without a route: ${orphans.join(', ')}`)
}
