import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/schema'

/** The browser's side of `compiled.ts`: lighter to fetch, and without the making of code that our content security policy forbids. */
export const shapeOf =
  <Schema extends TSchema>(schema: Schema) =>
  (value: unknown): value is Static<Schema> =>
    Check(schema, value)
