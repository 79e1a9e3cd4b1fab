import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './free-port.ts'

/** A relay before a database that counts how often a client spoke after it had been answered: its round trips. */
export interface TurnCounter {
  /** The database's address through the relay. */
  readonly url: string
  turns(): number
  close(): void
}

export async function countTurns(url: string): Promise<TurnCounter> {
  const there = new URL(url)
  const sockets = new Set<Socket>()
  let turns = 0
  const relay = createServer((client) => {
    const server = connect(Number(there.port || 5432), there.hostname)
    let answered = true
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
    client.on('data', (chunk) => {
      if (answered) turns += 1
      answered = false
      server.write(chunk)
    })
    server.on('data', (chunk) => {
      answered = true
      client.write(chunk)
    })
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
  })
  const port = await freePort()
  await new Promise<void>((resolve) => relay.listen(port, '127.0.0.1', () => resolve()))
  const here = new URL(url)
  here.hostname = '127.0.0.1'
  here.port = String(port)
  return {
    url: here.href,
    turns: () => turns,
    close() {
      for (const socket of sockets) socket.destroy()
      relay.close()
    },
  }
}
