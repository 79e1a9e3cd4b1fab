import type { FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Given } from './visit.ts'

/**
 * A route as a sentence: who may, do what, with which input, given what. `id` names its line in the authorisation table;
 * a route without a line does not start.
 */
export interface Route<Visitor> {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  /** One sentence for the API's readers. */
  readonly summary: string
  readonly tag: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly gives?: TSchema
  /** Largest body in bytes; the server's default when absent. */
  readonly bodyLimit?: number
  /** Takes an `Idempotency-Key`. */
  readonly keyed?: boolean
  readonly handle: (request: Incoming, visitor: Visitor) => Promise<Given>
}

/** A request whose parts have been checked against the route's schemas. */
export interface Incoming<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly raw: FastifyRequest
}

/** Makes a route whose handler knows the types of its schemas. */
export function route<Visitor, P extends TSchema, Q extends TSchema, B extends TSchema>(
  definition: Omit<Route<Visitor>, 'handle' | 'params' | 'query' | 'body'> & {
    readonly params?: P
    readonly query?: Q
    readonly body?: B
    readonly handle: (request: Incoming<Static<P>, Static<Q>, Static<B>>, visitor: Visitor) => Promise<Given>
  },
): Route<Visitor> {
  return definition as unknown as Route<Visitor>
}
