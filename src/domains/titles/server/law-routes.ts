import { type Route, route } from '#platform/http/route.ts'
import { ok } from '#platform/http/visit.ts'
import type { TitleDesk } from './title-desk.ts'

/** What the country decides about titles, for forms and for whoever wants to read it. Open to everybody. */
export function lawRoutes<Visitor>({ law }: TitleDesk): Route<Visitor>[] {
  return [
    route({
      id: 'titles.law',
      method: 'GET',
      url: '/api/title-law',
      summary: 'Categories of titles with their path and validity, regimes, customs offices, tolerances, with sources',
      tag: 'titles',
      handle: async () => ({
        ...ok({
          currency: law.currency,
          categories: law.categories,
          regimes: law.regimes,
          customsOffices: law.customsOffices,
          hours: law.hours,
          tolerancePercent: law.tolerancePercent,
          advances: law.advances,
          extension: law.extension,
          fourEyes: law.fourEyes,
        }),
        headers: { 'cache-control': 'public, max-age=3600' },
      }),
    }),
  ]
}
