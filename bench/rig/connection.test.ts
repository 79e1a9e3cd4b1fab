import { createServer } from 'node:http'
import { createServer as createSocketServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { Connection } from './connection.ts'
import { freePort } from './free-port.ts'
import { requestFor } from './request.ts'

const running: { close(): unknown }[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

async function listen(server: Server): Promise<number> {
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  running.push(server)
  return port
}

test('requests of one connection are answered one after the other, with status and body', async () => {
  const port = await listen(
    createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const said = `${request.method} ${request.url} ${request.headers['idempotency-key']} ${body} é`
        response.writeHead(201, { 'content-length': Buffer.byteLength(said) }).end(said)
      })
    }),
  )
  const connection = await Connection.open(port)
  const request = (key: string) => requestFor({ method: 'POST', path: '/x', token: 't', key, body: '{"a":1}' })
  expect(await connection.send(request('k1'))).toEqual({ status: 201, body: 'POST /x k1 {"a":1} é' })
  expect(await connection.send(request('k2'))).toEqual({ status: 201, body: 'POST /x k2 {"a":1} é' })
  connection.close()
})

test('an answer that comes in pieces is put together', async () => {
  const port = await listen(
    createSocketServer((socket) => {
      socket.on('data', async () => {
        for (const piece of ['HTTP/1.1 200 OK\r\ncontent-le', 'ngth: 4\r\n\r', '\nab', 'cd']) {
          socket.write(piece)
          await new Promise(setImmediate)
        }
      })
    }),
  )
  const connection = await Connection.open(port)
  expect(await connection.send(requestFor({ method: 'GET', path: '/' }))).toEqual({ status: 200, body: 'abcd' })
  connection.close()
})

test('a server that dies leaves the request unanswered, not hanging', async () => {
  const port = await listen(
    createSocketServer((socket) => {
      socket.on('data', () => socket.destroy())
    }),
  )
  const connection = await Connection.open(port)
  await expect(connection.send(requestFor({ method: 'GET', path: '/' }))).rejects.toThrow('closed the connection')
})
