import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { build } from 'vite'

/** The web application as it is shipped, served on loopback. */
export interface ServedWeb {
  readonly url: string
  readonly close: () => Promise<void>
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The content security policy of the server, so that nothing here works which would not work there. */
const policy =
  "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"

/** Builds the web application into a temporary folder, and gives the folder. */
export async function buildWeb(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-web-'))
  await build({ logLevel: 'error', build: { outDir: folder } })
  return folder
}

export const removeWeb = (folder: string): void => rmSync(folder, { recursive: true })

/** Serves a built folder, with canned answers in place of the server: `answers` maps paths of the API to JSON. */
export async function serveWeb(folder: string, answers: Readonly<Record<string, unknown>>): Promise<ServedWeb> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    response.setHeader('Content-Security-Policy', policy)
    if (path.startsWith('/api/')) {
      const answer = answers[path]
      response.statusCode = answer === undefined ? 404 : 200
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(answer ?? { status: 404, reason: 'not-found', title: '', errors: [] }))
      return
    }
    const name = extname(path) === '' ? 'index.html' : normalize(path)
    response.setHeader('Content-Type', mediaTypes[extname(name)] ?? 'application/octet-stream')
    response.end(readFileSync(join(folder, name)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
