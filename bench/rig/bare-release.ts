import Fastify from 'fastify'
import pg from 'pg'

/**
 * The least that answers "whose lot does this container carry?": the framework and one look-up by key. No caller, no
 * party, no blocks, no note of who asked. Run with the port and the address of the database; says when it listens.
 */
const [port = '', database = '', connections = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: database, max: Number(connections) })
const app = Fastify({ logger: false })
app.get<{ Querystring: { unit: string } }>('/api/release', async ({ query }, reply) => {
  const { rows } = await pool.query({
    name: 'bare',
    text: 'select lot from lot_unit where number = $1',
    values: [query.unit],
  })
  if (rows.length === 0) return reply.code(404).send({ found: false })
  return { unit: query.unit, lots: rows }
})
await app.listen({ port: Number(port), host: '127.0.0.1' })
process.stdout.write('listening\n')
