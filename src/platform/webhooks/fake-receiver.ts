import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { SignedHeaders } from './sign.ts'

interface ReceivedEvent {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
  readonly headers: SignedHeaders & IncomingMessage['headers']
  readonly body: string
}

/** What it answers: a status, or whatever the function makes of the response. */
type Answer = number | ((response: ServerResponse) => void)

export interface FakeReceiver {
  readonly address: string
  readonly received: readonly ReceivedEvent[]
  /** From now on it answers this to events for which `to` holds. Events received are noted whatever is answered. */
  answerWith(answer: Answer, to?: (event: ReceivedEvent) => boolean): void
  close(): Promise<void>
}

/** A receiver of events on loopback; it answers 204 unless told otherwise. For tests. */
export async function openFakeReceiver(): Promise<FakeReceiver> {
  const received: ReceivedEvent[] = []
  let answers: { readonly answer: Answer; readonly to: (event: ReceivedEvent) => boolean }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const { id, type, subject, data } = JSON.parse(body) as Pick<ReceivedEvent, 'id' | 'type' | 'subject' | 'data'>
    const event = { id, type, subject, data, headers: request.headers as ReceivedEvent['headers'], body }
    received.push(event)
    const answer = answers.find(({ to }) => to(event))?.answer ?? 204
    if (typeof answer === 'function') answer(response)
    else response.writeHead(answer).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}/events`,
    received,
    answerWith(answer, to = () => true) {
      answers = [{ answer, to }, ...answers.filter((one) => one.to !== to)]
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
