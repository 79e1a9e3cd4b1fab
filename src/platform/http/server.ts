import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { TSchema } from 'typebox'
import { Overtaken } from '#kernel/carry-out.ts'
import { type Objection, objects } from '#kernel/decision.ts'
import type { Language } from '#kernel/text.ts'
import { DatabaseAway } from '../database/database.ts'
import { checkerOf } from './check-input.ts'
import { compressReadings } from './compress.ts'
import { ProblemError, problemOf, type Wording } from './problem.ts'
import type { Incoming, Route } from './route.ts'
import { fileHeaders, securityHeaders } from './security-headers.ts'
import type { Reply } from './visit.ts'

export interface ServerOptions<Visitor> {
  readonly routes: readonly Route<Visitor>[]
  /** Lets a request in, or throws a ProblemError. */
  readonly admit: (request: FastifyRequest, route: Route<Visitor>) => Promise<Visitor>
  readonly languageOf: (request: FastifyRequest) => Language
  readonly wording: Wording
  /** Requests a minute one sender may make; the sender is found by `senderOf`. */
  readonly rateLimit: (request: FastifyRequest) => number
  readonly senderOf: (request: FastifyRequest) => string
  /** Behind a proxy that is trusted to tell the sender's address? */
  readonly trustProxy: boolean
  readonly logLevel: string
}

const oneMegabyte = 1_048_576

/** The HTTP server with all routes, closed by default: unknown fields, types and addresses are refused with a reason. */
export async function buildServer<Visitor>(options: ServerOptions<Visitor>): Promise<FastifyInstance> {
  const answerer = problemAnswerer(options)
  const app = Fastify({
    bodyLimit: oneMegabyte,
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    logger: {
      level: options.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'req.headers["x-csrf"]'],
    },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    // Addresses that reach no route at all, too long or misspelt, are answered as those that lead nowhere.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders)
      answerer(error, request, reply)
    },
  })
  app.setValidatorCompiler<TSchema>(({ schema }) => {
    const check = checkerOf(schema)
    return (value: unknown) => {
      const [first, ...others] = check(value)
      return first ? { error: new InputFault([first, ...others]) } : { value }
    }
  })
  readJsonStrictly(app)
  // XML reaches the route as text; the connector reads it, bounded and without entities.
  app.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  // Files sent as the body itself reach the route as bytes; what they hold is told by the bytes, not by the sender.
  app.addContentTypeParser(
    ['application/edifact', 'text/csv', 'application/octet-stream'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  )
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(cookie)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/assets/') ? fileHeaders : securityHeaders)
    done()
  })
  compressReadings(app)
  await app.register(multipart, { limits: { files: 1, fields: 10, fileSize: 20 * oneMegabyte } })
  await app.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    max: (request) => options.rateLimit(request),
    keyGenerator: options.senderOf,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError(429, 'too-many-requests', { seconds: Math.ceil(ttl / 1000) }),
  })
  app.setErrorHandler(answerer)
  app.setNotFoundHandler((request, reply) => answerer(new ProblemError(404, 'not-found'), request, reply))
  for (const route of options.routes) addRoute(app, route, options)
  return app
}

/** JSON whose texts can be kept: neither the zero character nor half a surrogate pair, which no database column takes. */
function readJsonStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
    if (/\\u(0000|d[89a-f])/i.test(text) && !isKeepable(text))
      return done(new ProblemError(422, 'unwritable-characters'))
    return parse(request, text, done)
  })
}

function isKeepable(json: string): boolean {
  let keepable = true
  const look = (_: string, value: unknown) => {
    if (typeof value === 'string' && (value.includes('\u0000') || /\p{Surrogate}/u.test(value))) keepable = false
    return value
  }
  try {
    JSON.parse(json, look)
  } catch {
    return true // not JSON at all: the parser says so better
  }
  return keepable
}

function addRoute<Visitor>(app: FastifyInstance, route: Route<Visitor>, options: ServerOptions<Visitor>): void {
  const { params, query, body, gives } = route
  const visitors = new WeakMap<FastifyRequest, Visitor>()
  app.route({
    method: route.method,
    url: route.url,
    ...(route.bodyLimit && { bodyLimit: route.bodyLimit }),
    schema: {
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(gives && { response: { '2xx': gives } }),
      summary: route.summary,
      tags: [route.tag],
      operationId: route.id,
    } as never,
    // Who may not come in is turned away before the input is looked at: its faults would tell about what is inside.
    preValidation: async (request) => {
      visitors.set(request, await options.admit(request, route))
      if (body) assertForm(request)
    },
    handler: async (request, reply) => {
      const visitor = visitors.get(request) as Visitor
      const incoming: Incoming = { params: request.params, query: request.query, body: request.body, raw: request }
      const given = await route.handle(incoming, visitor)
      if (objects(given)) return sendProblem(reply, request, options, given.objections)
      return sendReply(reply, given)
    },
  })
}

/** A body with a schema is a form, and a form is JSON; without a body, the schema says what is missing. */
function assertForm({ headers }: FastifyRequest): void {
  const type = headers['content-type']
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
    throw new ProblemError(415, 'unsupported-media-type')
}

function sendReply(reply: FastifyReply, { status, body, headers, mediaType }: Reply): FastifyReply {
  reply.code(status)
  if (headers) reply.headers(headers)
  if (body === undefined) return reply.send()
  reply.type(mediaType ?? 'application/json; charset=utf-8')
  return reply.send(typeof body === 'string' || mediaType ? body : JSON.stringify(body))
}

/** Faults of the input's shape, as objections at their places. */
class InputFault extends Error {
  readonly objections: readonly [Objection, ...Objection[]]
  constructor(list: readonly [Objection, ...Objection[]]) {
    super('input fault')
    this.objections = list
  }
}

const reasonOfCode: Readonly<Record<string, readonly [number, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body-too-large'],
  FST_REQ_FILE_TOO_LARGE: [413, 'body-too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupported-media-type'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'unsupported-media-type'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'not-found'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'not-json'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'not-json'],
}

function problemAnswerer<Visitor>(options: ServerOptions<Visitor>) {
  return (thrown: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const error =
      (thrown as { cause?: unknown }).cause instanceof InputFault ? (thrown as { cause: InputFault }).cause : thrown
    if (error instanceof InputFault) return sendProblem(reply, request, options, error.objections)
    if (error instanceof ProblemError) {
      if (error.status === 429) reply.header('retry-after', String(error.objection.about?.seconds ?? 1))
      return sendProblem(reply, request, options, [error.objection], error.status)
    }
    if (error instanceof Overtaken) {
      reply.header('retry-after', '1')
      return sendProblem(reply, request, options, [{ kind: 'conflict', reason: 'busy-try-again' }], 503)
    }
    if (error instanceof DatabaseAway) {
      request.log.error({ err: error, url: request.routeOptions.url }, 'database away')
      reply.header('retry-after', '1')
      return sendProblem(reply, request, options, [{ kind: 'conflict', reason: 'database-away' }], 503)
    }
    const known = 'code' in error && typeof error.code === 'string' ? reasonOfCode[error.code] : undefined
    if (known) return sendProblem(reply, request, options, [{ kind: 'invalid', reason: known[1] }], known[0])
    const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
    if (error instanceof SyntaxError || status === 400)
      return sendProblem(
        reply,
        request,
        options,
        [{ kind: 'invalid', reason: error instanceof SyntaxError ? 'not-json' : 'bad-request' }],
        400,
      )
    request.log.error({ err: error, incident: request.id, url: request.routeOptions.url }, 'internal error')
    return sendProblem(
      reply,
      request,
      options,
      [{ kind: 'invalid', reason: 'internal-error', about: { incident: request.id } }],
      500,
    )
  }
}

function sendProblem<Visitor>(
  reply: FastifyReply,
  request: FastifyRequest,
  { languageOf, wording }: ServerOptions<Visitor>,
  list: readonly [Objection, ...Objection[]],
  status?: number,
): FastifyReply {
  const problem = problemOf(list, languageOf(request), wording, status)
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}
