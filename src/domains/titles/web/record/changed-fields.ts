import type { TitleContent, TitleLine } from '../../title.ts'

/** One field that a modification changes: its path (`contract.number`, `lines.quantity`), the goods of its line, old and new value. */
export interface ChangedField {
  readonly path: string
  /** Designation of the line, when the field is of one. */
  readonly line?: string
  readonly before?: string
  readonly after?: string
  /** Unit of a quantity. */
  readonly unit?: string
}

/** Every field that differs, in the order of the form; a line added or removed is told by its goods. */
export function changedFields(before: TitleContent, after: TitleContent): readonly ChangedField[] {
  const { lines: linesBefore, ...restBefore } = before
  const { lines: linesAfter, ...restAfter } = after
  return [...changedIn(restBefore, restAfter), ...changedLines(linesBefore, linesAfter)]
}

function changedLines(before: readonly TitleLine[], after: readonly TitleLine[]): ChangedField[] {
  const lines = new Set([...before, ...after].map(({ id }) => id))
  return [...lines].flatMap((id): ChangedField[] => {
    const old = before.find((line) => line.id === id)
    const now = after.find((line) => line.id === id)
    if (!old || !now)
      return [{ path: 'lines', ...(old && { before: old.designation }), ...(now && { after: now.designation }) }]
    return changedIn(old, now).map(({ path, ...change }) => ({
      ...change,
      path: `lines.${path}`,
      line: now.designation,
      ...(path === 'quantity' && { unit: now.unit }),
    }))
  })
}

function changedIn(before: object, after: object): ChangedField[] {
  const old = leavesOf(before)
  const now = leavesOf(after)
  const paths = new Set([...old.keys(), ...now.keys()])
  return [...paths]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, ...present('before', old.get(path)), ...present('after', now.get(path)) }))
}

const present = (name: 'before' | 'after', value: string | undefined) => (value === undefined ? {} : { [name]: value })

/** Path → text of every value, however deep. */
function leavesOf(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, string][] => {
      const here = path === '' ? name : `${path}.${name}`
      if (typeof inner === 'object' && inner !== null) return [...leavesOf(inner, here)]
      return inner === undefined ? [] : [[here, String(inner)]]
    }),
  )
}
