import Type from 'typebox'
import { objection } from '#kernel/decision.ts'
import { hexOf } from '../crypto/bytes.ts'
import { type Database, query } from '../database/database.ts'
import { type Route, route } from '../http/route.ts'
import { ok } from '../http/visit.ts'
import { HashText } from './hash-text.ts'
import type { Keys } from './keys.ts'
import { lastHead, readNodes } from './log-store.ts'
import { consistencyProof } from './merkle.ts'
import { PublicKey, publicKeyJwk } from './public-key.ts'
import { SignedHead } from './signed-head.ts'

const Size = Type.String({ pattern: '^(0|[1-9]\\d{0,14})$' })

/** What the log says of itself, open to everybody: whoever keeps a head can show later whether the log was rewritten. */
export function logRoutes<Visitor>({
  database,
  keys,
}: {
  readonly database: Database
  readonly keys: Keys
}): Route<Visitor>[] {
  return [
    route({
      id: 'log.head',
      method: 'GET',
      url: '/api/log/head',
      summary: 'The newest signed head of the log of all facts',
      tag: 'log',
      gives: SignedHead,
      handle: async () => {
        const head = await lastHead(database)
        return head ? ok(head) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'log.keys',
      method: 'GET',
      url: '/api/log/keys',
      summary: 'Public keys of the log, the current and the retired ones, as PEM and as JSON Web Key',
      tag: 'log',
      gives: Type.Object({
        current: Type.String(),
        keys: Type.Array(Type.Object({ ...PublicKey.properties, jwk: Type.Record(Type.String(), Type.Unknown()) })),
      }),
      handle: async () =>
        ok({
          current: keys.signing.publicKey.id,
          keys: keys.published.map((key) => ({ ...key, jwk: publicKeyJwk(key) })),
        }),
    }),
    route({
      id: 'log.consistency',
      method: 'GET',
      url: '/api/log/consistency',
      summary: 'Proof that the log of size `to` (the newest when absent) begins with the log of size `from` (RFC 9162)',
      tag: 'log',
      query: Type.Object({ from: Size, to: Type.Optional(Size) }, { additionalProperties: false }),
      gives: Type.Object({
        from: Type.Integer(),
        to: Type.Integer(),
        proof: Type.Array(HashText),
        /** The signed head of that size, where the log was sealed at it. */
        head: Type.Optional(SignedHead),
      }),
      handle: async ({ query: asked }) => {
        const size = (await lastHead(database))?.size ?? 0
        const from = Number(asked.from)
        const to = asked.to === undefined ? size : Number(asked.to)
        if (to > size) return objection('invalid', 'log-not-that-long', { size }, '/to')
        if (from > to) return objection('invalid', 'log-not-that-long', { size: to }, '/from')
        const [row] = await query(database, 'select body from log_head where size = $1', [to])
        const proof = await consistencyProof(from, to, readNodes(database))
        return ok({ from, to, proof: proof.map(hexOf), ...(row && { head: row.body }) })
      },
    }),
  ]
}
