/** A record that changed, as the server tells it. */
export interface Change {
  readonly kind: string
  readonly id: string
  readonly version: number
}

/** `notice`: something was written to the reader. `everything`: changes may have been missed, after a silence or while only polling works. */
export type News = Change | 'notice' | 'everything'

const pollEvery = 30_000
const triesBeforePolling = 3

const listeners = new Set<(news: News) => void>()
let source: EventSource | undefined
let polling: ReturnType<typeof setInterval> | undefined
let failures = 0

const tell = (news: News) => {
  for (const listener of listeners) listener(news)
}

/** Hears of changes until the function it gives back is called. */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the connection for as long as somebody is signed in, until the function it gives back is called. */
export function listen(): () => void {
  connect()
  return disconnect
}

function connect() {
  if (source || polling) return
  source = new EventSource('/api/live')
  source.onopen = () => {
    if (failures > 0) tell('everything')
    failures = 0
  }
  source.addEventListener('changed', ({ data }) => {
    const change = changeOf(data)
    if (change) tell(change)
  })
  source.addEventListener('notice', () => tell('notice'))
  source.onerror = () => {
    failures += 1
    if (failures < triesBeforePolling && source?.readyState !== EventSource.CLOSED) return
    disconnect()
    polling = setInterval(pollOrConnect, pollEvery)
  }
}

/** Every half minute everything is asked for again, and the live connection gets another chance. */
function pollOrConnect() {
  tell('everything')
  disconnect()
  connect()
}

function disconnect() {
  source?.close()
  source = undefined
  clearInterval(polling)
  polling = undefined
}

/** The change told by a message; `undefined` for anything else, such as a sign of life. */
export function changeOf(data: unknown): Change | undefined {
  if (typeof data !== 'string') return undefined
  try {
    const told: unknown = JSON.parse(data)
    if (typeof told !== 'object' || told === null) return undefined
    const { kind, id, version } = told as Partial<Change>
    if (typeof kind !== 'string' || typeof id !== 'string' || typeof version !== 'number') return undefined
    return { kind, id, version }
  } catch {
    return undefined
  }
}
