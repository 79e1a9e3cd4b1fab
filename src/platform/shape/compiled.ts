import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** A check whether a value has the shape of a schema, compiled when it is first asked, for the many times it is asked again. */
export function shapeOf<Schema extends TSchema>(schema: Schema): (value: unknown) => value is Static<Schema> {
  let compiled: ReturnType<typeof Compile<Schema>> | undefined
  return (value): value is Static<Schema> => {
    compiled ??= Compile(schema)
    return compiled.Check(value)
  }
}
