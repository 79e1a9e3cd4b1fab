/** A field of an act's form: what is typed or chosen in it, and what becomes of that when it is sent. */
export interface Asked {
  /** JSON pointer of the value in what is sent, e.g. `/notice/crew`. */
  readonly name: string
  readonly kind: 'text' | 'code' | 'words' | 'moment' | 'choice' | 'many' | 'yes' | 'whole'
  readonly label: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly optional?: boolean
  /** What stands there first. */
  readonly first?: string
}

/** What is sent: each value at its pointer, as the API takes it; what is empty is left out, so that the server says what is missing. */
export function inputFrom(fields: readonly Asked[], values: Readonly<Record<string, string>>): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const field of fields) {
    const value = typedValue(field, values[field.name] ?? '')
    if (value !== undefined) place(input, field.name.slice(1).split('/'), value)
  }
  return input
}

function typedValue({ kind }: Asked, text: string): unknown {
  if (kind === 'yes') return text === 'yes'
  if (kind === 'many') return text.split(',').filter((one) => one !== '')
  if (text === '') return undefined
  return kind === 'whole' ? Number(text) : text
}

function place(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value
    return
  }
  const inner = (into[name] ?? {}) as Record<string, unknown>
  into[name] = inner
  place(inner, rest, value)
}

/** What stands in the fields at first. */
export const firstValues = (fields: readonly Asked[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, first = '' }) => [name, first]))
