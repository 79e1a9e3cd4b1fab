import Type from 'typebox'
import type { AuthorisationTable } from '#platform/auth/authorisation-table.ts'
import type { AnyRoute } from './any-route.ts'

/** A no, as every route tells it (RFC 9457). */
const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  reason: Type.String(),
  detail: Type.String(),
  errors: Type.Array(
    Type.Object({
      pointer: Type.Optional(Type.String()),
      reason: Type.String(),
      about: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      text: Type.Object({ fr: Type.String(), ar: Type.String(), en: Type.String() }),
    }),
  ),
})

/** Roles for which the table lets a route in, as a person reads them. */
const rolesOf = (table: AuthorisationTable, id: string) =>
  table.roles.filter((role) => table.permission(id, role) !== '-')

/** OpenAPI 3.1 of all routes, from the very schemas that check what comes in. */
export function apiDescription(routes: readonly AnyRoute[], table: AuthorisationTable, publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const one of routes) {
    const path = one.url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operationOf(one, rolesOf(table, one.id)) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guichet',
      version: '1',
      description: 'Every formality of the single window. Amounts are decimal text, instants UTC, days in legal time.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(routes.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'guichet_session' },
        machine: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: {} } } },
      },
    },
  }
}

function operationOf(route: AnyRoute, roles: readonly string[]): object {
  const { params, query, body, gives, keyed } = route
  const isOpen = roles.includes('anonymous')
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.tag],
    'x-roles': roles,
    security: isOpen ? [] : [{ session: [] }, { machine: [] }],
    parameters: [
      ...parametersOf(params, 'path', () => true),
      ...parametersOf(query, 'query', (name) => required(query).includes(name)),
      ...(keyed
        ? [
            header('Idempotency-Key', 'The same key gives the same answer again; a new act needs a new key', {
              type: 'string',
              maxLength: 200,
            }),
          ]
        : []),
      ...(keyed && params
        ? [
            header('If-Match', 'The version last seen; objects with stale-page when it has changed since', {
              type: 'integer',
            }),
          ]
        : []),
    ],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      '2XX': { description: 'Done', ...(gives && { content: { 'application/json': { schema: gives } } }) },
      default: {
        description: 'Not done, with the reasons',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const header = (name: string, description: string, schema: object) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
})

function parametersOf(
  schema: AnyRoute['params'],
  place: 'path' | 'query',
  isRequired: (name: string) => boolean,
): object[] {
  return Object.entries(propertiesOf(schema)).map(([name, one]) => ({
    name,
    in: place,
    required: isRequired(name),
    schema: one,
  }))
}

const propertiesOf = (schema: unknown): Record<string, object> =>
  (schema as { properties?: Record<string, object> } | undefined)?.properties ?? {}
const required = (schema: unknown): readonly string[] => (schema as { required?: string[] } | undefined)?.required ?? []
