import type { FastifyInstance } from 'fastify'
import type { Answer, Connection } from './connection.ts'
import { type ApiRequest, requestFor } from './request.ts'

/** A way to have a request answered: over a socket, or inside this process where speed is not what is looked at. */
export type Send = (request: ApiRequest) => Promise<Answer>

export const overConnection =
  (connection: Connection): Send =>
  (request) =>
    connection.send(requestFor(request))

/** Hands the same bytes' meaning to a server of this process, without a socket. */
export const intoServer =
  (app: FastifyInstance): Send =>
  async (request) => {
    const [head = '', ...rest] = requestFor(request).toString('latin1').split('\r\n\r\n')
    const [, ...lines] = head.split('\r\n')
    const headers = Object.fromEntries(lines.map((line) => line.split(': ') as [string, string]))
    const payload = Buffer.from(rest.join('\r\n\r\n'), 'latin1')
    const { statusCode, body } = await app.inject({ method: request.method, url: request.path, headers, payload })
    return { status: statusCode, body }
  }
