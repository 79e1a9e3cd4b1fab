/** The parts of an OpenAPI 3.1 description that the page shows. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly 'x-roles'?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

/** JSON Schema, as far as it is shown. */
export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly description?: string
  readonly additionalProperties?: boolean | Schema
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

/** One operation with its method and path. */
export interface Listed extends Operation {
  readonly method: string
  readonly path: string
}

/** All operations by their first tag, in the order of tags; only those in which every word of `words` occurs. */
export function operationsByTag({ paths }: Description, words: string): ReadonlyMap<string, readonly Listed[]> {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  )
  const found = all.filter(({ operationId, path, method, summary }) => {
    const text = `${operationId} ${method} ${path} ${summary}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  const tags = [...new Set(found.map(tagOf))].sort()
  return new Map(tags.map((tag) => [tag, found.filter((one) => tagOf(one) === tag)]))
}

const tagOf = ({ tags }: Operation): string => tags[0] ?? ''

/** The JSON schema of a body or an answer, if there is one. */
export const schemaOf = (content: Content | undefined): Schema | undefined =>
  content?.['application/json']?.schema ?? Object.values(content ?? {})[0]?.schema

/** What a schema asks of a value besides its parts, in the notation of JSON Schema: `string, pattern …, at most 40`. */
export function rulesOf(schema: Schema): readonly string[] {
  const { type, format, pattern, const: only, enum: several, minLength, maxLength, minimum, maximum } = schema
  const limits = [
    ['minLength', minLength],
    ['maxLength', maxLength],
    ['minimum', minimum],
    ['maximum', maximum],
    ['minItems', schema.minItems],
    ['maxItems', schema.maxItems],
  ] as const
  return [
    ...(type ? [format ? `${type} (${format})` : type] : []),
    ...(only !== undefined ? [`= ${JSON.stringify(only)}`] : []),
    ...(several ? [several.map((one) => JSON.stringify(one)).join(' | ')] : []),
    ...(pattern ? [pattern] : []),
    ...limits.flatMap(([name, limit]) => (limit === undefined ? [] : [`${name} ${limit}`])),
  ]
}
