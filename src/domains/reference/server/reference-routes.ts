import Type from 'typebox'
import { OneOf } from '#kernel/elements.ts'
import { languages } from '#kernel/text.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok } from '#platform/http/visit.ts'
import { searchHs } from '../hs-search.ts'
import type { Reference } from '../reference.ts'

/** Code lists for pickers and partners; open to everybody, they are no secret. */
export function referenceRoutes<Visitor>(reference: Reference): Route<Visitor>[] {
  return [
    route({
      id: 'reference.hs',
      method: 'GET',
      url: '/api/reference/hs',
      summary: 'Goods of the Harmonized System by words in any of the three languages, or by digits',
      tag: 'reference',
      query: Type.Object(
        {
          q: Type.String({ minLength: 1, maxLength: 200 }),
          language: Type.Optional(OneOf(languages)),
          limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d?$' })),
        },
        { additionalProperties: false },
      ),
      handle: async ({ query }) =>
        ok({ found: searchHs(reference, query.q, query.language ?? 'en', Number(query.limit ?? 20)) }),
    }),
    route({
      id: 'reference.lists',
      method: 'GET',
      url: '/api/reference/lists',
      summary: 'Countries, currencies, units and Incoterms with their names in three languages',
      tag: 'reference',
      handle: async () => ({
        ...ok({
          countries: [...reference.countries.values()].map(({ code, name }) => ({ code, name })),
          currencies: [...reference.currencies.values()].map(({ code, name, decimals }) => ({ code, name, decimals })),
          units: [...new Set(reference.units.values())].map(({ code, kind, name }) => ({ code, kind, name })),
          incoterms: [...reference.incoterms.values()],
        }),
        headers: { 'cache-control': 'public, max-age=3600' },
      }),
    }),
  ]
}
