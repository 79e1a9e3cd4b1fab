import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** A check whether a value has the shape of a schema, compiled once for the many times it is asked. */
export function shapeOf<Schema extends TSchema>(schema: Schema): (value: unknown) => value is Static<Schema> {
  const compiled = Compile(schema)
  return (value): value is Static<Schema> => compiled.Check(value)
}
