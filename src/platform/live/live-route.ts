import { Readable } from 'node:stream'
import { ProblemError } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import type { Visit } from '../http/visit.ts'
import type { LiveHub } from './live-hub.ts'

export interface LiveOptions<Caller> {
  readonly hub: LiveHub
  /** What the news a caller may know are readable by. */
  readonly readersOf: (caller: Caller) => readonly string[]
  /** A sign of life goes out this often, in milliseconds. */
  readonly beatMs?: number
}

/** Streams one person may have open in this process, one for each window. */
const streamsEach = 8
/** Every so many signs of life it is looked whether the reader may still come in, and what they may see now. */
const beatsACheck = 3
/** After so many signs of life the stream ends; the browser opens another, through the door again. */
const beatsAStream = 45
/** Characters that may wait for a reader who takes nothing. */
const mostWaiting = 262_144

/** `GET /api/live`: server-sent events of what changed and the reader may see. */
export function liveRoute<Caller>({ hub, readersOf, beatMs = 20_000 }: LiveOptions<Caller>): Route<Visit<Caller>> {
  const open = new Map<string, number>()
  const count = (user: string, more: 1 | -1) => {
    const now = (open.get(user) ?? 0) + more
    if (now > 0) open.set(user, now)
    else open.delete(user)
  }

  return route({
    id: 'live.stream',
    method: 'GET',
    url: '/api/live',
    summary: 'Server-sent events: `changed` for records the reader may see, `notice` for the reader’s notices',
    tag: 'live',
    handle: async (_, visit: Visit<Caller>) => {
      const { user } = visit.visitor
      if ((open.get(user) ?? 0) >= streamsEach) throw new ProblemError(429, 'too-many-requests', { seconds: 30 })
      count(user, 1)
      try {
        const readers = async () => new Set(readersOf((await visit.read([])).caller))
        const stream = await openStream(hub, readers, beatMs)
        stream.once('close', () => count(user, -1))
        return { status: 200, mediaType: 'text/event-stream', headers: streamHeaders, body: stream }
      } catch (error) {
        count(user, -1)
        throw error
      }
    },
  })
}

/** The connection serves nothing after the stream, so that a server which closes need not wait for it. */
const streamHeaders = { 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' }

/** A stream of what is new for these readers. It ends when `readersNow` throws: the reader may no longer come in. */
async function openStream(
  hub: LiveHub,
  readersNow: () => Promise<ReadonlySet<string>>,
  beatMs: number,
): Promise<Readable> {
  let readers = await readersNow()
  let ending = false
  const stream = new Readable({ read: () => undefined })
  const send = (text: string) => {
    if (stream.readableLength > mostWaiting) stream.destroy()
    else if (!ending && !stream.destroyed) stream.push(text)
  }
  const end = () => {
    // What still waits is for a reader who takes nothing; there is no end to wait for.
    if (stream.readableLength > 0) stream.destroy()
    else if (!ending && !stream.destroyed) stream.push(null)
    ending = true
  }
  const leave = await hub.listen({
    readers: () => readers,
    tell: (event, data) => send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end,
  })

  let beats = 0
  const beat = async () => {
    beats += 1
    if (beats >= beatsAStream) return end()
    if (beats % beatsACheck === 0) readers = await readersNow()
    send(signOfLife)
  }
  const timer = setInterval(() => beat().catch(end), beatMs)
  stream.once('close', () => {
    clearInterval(timer)
    leave()
  })
  send(signOfLife)
  return stream
}

const signOfLife = ': here\n\n'
