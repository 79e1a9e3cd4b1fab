import Type from 'typebox'
import { Id, Instant } from '#kernel/elements.ts'

const Content = Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Object({}))

/**
 * One fact as it is kept for ever: what happened (`type`, `body`) to which record of which house (`kind`), when and by
 * whom. `number` counts the facts of the record from 1, without gaps.
 */
export const FactRow = Type.Object(
  {
    record: Id,
    kind: Type.String({ minLength: 1, maxLength: 60 }),
    number: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    type: Type.String({ minLength: 1, maxLength: 60 }),
    at: Instant,
    by: Content,
    body: Content,
  },
  { additionalProperties: false },
)
export type FactRow = Readonly<Type.Static<typeof FactRow>>
