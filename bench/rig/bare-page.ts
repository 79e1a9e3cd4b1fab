import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page of one heading on a port of its own: the least any page can be. */
export async function servesBarePage(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    reply.end('<!doctype html><html lang="fr"><title>…</title><h1>Guichet</h1></html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
