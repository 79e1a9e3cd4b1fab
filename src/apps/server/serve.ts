import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { KnownCaller } from '#domains/parties/server/doors.ts'
import { sessionCookie } from '#domains/parties/server/session-routes.ts'
import type { Language } from '#kernel/text.ts'
import { assertComplete } from '#platform/auth/authorisation-table.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Visit } from '#platform/http/visit.ts'
import { productFolder } from '../product-folder.ts'
import { admitter, languageAsked } from './admit.ts'
import { authorisation } from './authorisation.ts'
import type { Platform } from './platform.ts'
import { allRoutes } from './routes.ts'
import { wordingOf } from './wording.ts'

/** Routes that have their line in the authorisation table and yet are not there in earnest. */
const onlyInDemonstrations = [
  'demonstration.roles',
  'demonstration.signIn',
  'demonstration.reset',
  'demonstration.tour',
  'demonstration.beginTour',
  'mailbox.list',
].map((id) => ({ id }))

/** The server, ready to listen. Throws when a route has no line in the authorisation table, or a line no route. */
export async function assembleServer(platform: Platform): Promise<FastifyInstance> {
  const { settings, pack } = platform
  const routes = allRoutes(platform)
  assertComplete(authorisation, [...routes, ...(settings.demonstration ? [] : onlyInDemonstrations)])
  const languageOf = (request: Parameters<typeof languageAsked>[0]): Language =>
    languageAsked(request) ?? pack.country.language
  const wording = wordingOf(platform)

  const app = await buildServer<Visit<KnownCaller> | undefined>({
    routes,
    admit: admitter({
      database: platform.database,
      store: platform.store,
      identities: platform.identities,
      table: authorisation,
      calendar: platform.calendar,
      now: () => platform.clock.now(),
      defaultLanguage: pack.country.language,
    }),
    languageOf,
    wording,
    rateLimit: () => settings.rateLimit,
    senderOf: (request) => request.headers.authorization ?? request.cookies[sessionCookie] ?? request.ip,
    trustProxy: settings.trustProxy,
    logLevel: settings.logLevel,
  })
  // A stream never ends by itself, and closing waits for it.
  app.addHook('preClose', async () => platform.live.close())
  await serveWeb(app)
  return app
}

/** The web application: hashed files for a year, the page itself always fresh, for every address that is not the API's. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  const root = join(productFolder, 'dist', 'web')
  if (!existsSync(root)) return
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    serve: false,
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  app.get('/*', { schema: { hide: true } as never }, (request, reply) => {
    const [path = ''] = request.url.split('?')
    if (/^\/(api|oauth)\//.test(path)) return reply.callNotFound()
    return reply.sendFile(/\.\w+$/.test(path) ? path : 'index.html')
  })
}
