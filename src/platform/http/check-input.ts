import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Objection } from '#kernel/decision.ts'

type Checker = (value: unknown) => readonly Objection[]

/** Most objections told at once: enough to mend a form, too few to be a burden. */
const most = 100

/**
 * A check that says, for each fault, its place and its reason. A schema is compiled once, when something is first held
 * against it: a server that starts need not wait for all of them.
 */
export function checkerOf(schema: TSchema): Checker {
  let validator: ReturnType<typeof Compile> | undefined
  return (value) => {
    validator ??= Compile(schema)
    if (validator.Check(value)) return []
    return validator
      .Errors(value)
      .flatMap((error) => objectionsOf(error as unknown as SchemaError))
      .slice(0, most)
  }
}

interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

const reasonOf: Readonly<Record<string, string>> = {
  pattern: 'field-malformed',
  format: 'field-malformed',
  enum: 'field-not-in-list',
  const: 'field-not-in-list',
  minLength: 'field-empty',
  maxLength: 'field-too-long',
  minItems: 'field-empty',
  maxItems: 'field-too-many',
  type: 'field-wrong-type',
  minimum: 'field-too-small',
  maximum: 'field-too-large',
  anyOf: 'field-not-in-list',
}

function objectionsOf({ keyword, instancePath, params }: SchemaError): Objection[] {
  if (keyword === 'required')
    return list(params.requiredProperties).map((name) => fault('field-missing', `${instancePath}/${pointerPart(name)}`))
  if (keyword === 'additionalProperties')
    return list(params.additionalProperties).map((name) =>
      fault('field-unknown', `${instancePath}/${pointerPart(name)}`),
    )
  if (keyword === 'boolean') return []
  const limit = params.limit
  return [
    fault(reasonOf[keyword] ?? 'field-malformed', instancePath, typeof limit === 'number' ? { limit } : undefined),
  ]
}

const fault = (reason: string, field: string, about?: Objection['about']): Objection => ({
  kind: 'invalid',
  reason,
  field,
  ...(about && { about }),
})
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const pointerPart = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
