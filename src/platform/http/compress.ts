import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const zip = promisify(gzip)

/** Shorter answers fit in one packet anyway. */
const leastLength = 1400

/**
 * Sends what is read as JSON compressed, to whoever takes gzip. Only readings: an answer to a change may be kept and
 * repeated byte for byte. An answer that holds a token of the session repeats nothing the sender chose, so its length
 * tells nobody what the token is (the attack known as BREACH).
 */
export function compressReadings(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || typeof payload !== 'string' || payload.length < leastLength) return payload
    if (!/json/.test(String(reply.getHeader('content-type')))) return payload
    const varies = reply.getHeader('vary')
    reply.header('vary', varies ? `${varies}, accept-encoding` : 'accept-encoding')
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) return payload
    reply.header('content-encoding', 'gzip')
    reply.removeHeader('content-length')
    return zip(payload)
  })
}
