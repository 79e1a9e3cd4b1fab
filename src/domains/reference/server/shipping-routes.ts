import Type from 'typebox'
import { CountryCode, OneOf } from '#kernel/elements.ts'
import { languages } from '#kernel/text.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok } from '#platform/http/visit.ts'
import { locationFunctions } from '../location.ts'
import { type NameInLanguage, nameIn } from '../name-in.ts'
import type { Reference } from '../reference.ts'
import { searchLocations } from '../search-locations.ts'
import { loadLocations } from './load-locations.ts'
import { loadShippingLists } from './load-shipping-lists.ts'
import { shippingPickers } from './shipping-pickers.ts'

/** What changes only with a new release may be kept by browsers and proxies. */
const keptForAnHour = { 'cache-control': 'public, max-age=3600' }

const picking = {
  q: Type.String({ minLength: 1, maxLength: 200 }),
  language: Type.Optional(OneOf(languages)),
  limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d?$' })),
}
const Picking = Type.Object(picking, { additionalProperties: false })
const mostFound = 20

/** Code lists of carriage for pickers and partners; open to everybody like the others, read when first asked for. */
export function shippingRoutes<Visitor>({ countries }: Pick<Reference, 'countries'>): Route<Visitor>[] {
  return [
    route({
      id: 'reference.locations',
      method: 'GET',
      url: '/api/reference/locations',
      summary:
        'Places of the UN/LOCODE list by code or words of their name, of one country or one function where asked',
      tag: 'reference',
      query: Type.Object(
        {
          ...picking,
          country: Type.Optional(CountryCode),
          function: Type.Optional(OneOf(locationFunctions)),
        },
        { additionalProperties: false },
      ),
      handle: async ({ query: { q, country, function: wanted, language = 'en', limit } }) => {
        const found = searchLocations(loadLocations(), {
          query: q,
          country,
          function: wanted,
          limit: Number(limit ?? mostFound),
        })
        const countryName = (code: string): NameInLanguage | undefined => {
          const name = countries.get(code)?.name
          return name && nameIn(name, language)
        }
        return {
          ...ok({
            found: found.map(({ names, code, ...location }) => ({
              code,
              name: nameIn(names, language),
              country: { code: code.slice(0, 2), name: countryName(code.slice(0, 2)) },
              ...location,
            })),
          }),
          headers: keptForAnHour,
        }
      },
    }),
    ...shippingPickers.map(({ id, url, summary, search }) =>
      route<Visitor, never, typeof Picking, never>({
        id,
        method: 'GET',
        url,
        summary,
        tag: 'reference',
        query: Picking,
        handle: async ({ query: { q, language, limit } }) => ({
          ...ok({ found: search(q, language ?? 'en', Number(limit ?? mostFound)) }),
          headers: keptForAnHour,
        }),
      }),
    ),
    route({
      id: 'reference.shippingLists',
      method: 'GET',
      url: '/api/reference/shipping-lists',
      summary:
        'The short lists of carriage: modes of transport, types of ship, classes of dangerous goods, groups of containers',
      tag: 'reference',
      handle: async () => {
        const { transportModes, shipTypes, dangerousGoodsClasses, containerGroups } = loadShippingLists()
        return {
          ...ok({
            transportModes: [...transportModes.values()],
            shipTypes: [...shipTypes.values()],
            dangerousGoodsClasses: [...dangerousGoodsClasses.values()],
            containerGroups: [...containerGroups.values()].map(({ code, name }) => ({ code, names: name })),
          }),
          headers: keptForAnHour,
        }
      },
    }),
  ]
}
