import { createServer, type Socket } from 'node:net'

interface ReceivedMail {
  readonly to: string
  readonly data: string
}

export interface FakeSmtpServer {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  /** The reply to the next mails, instead of accepting them; `undefined` accepts again. */
  refuseWith(reply: string | undefined): void
  close(): Promise<void>
}

/** A mail server on loopback that speaks just enough SMTP (RFC 5321) to be handed mails. For tests. */
export async function openFakeSmtpServer(): Promise<FakeSmtpServer> {
  const received: ReceivedMail[] = []
  let refusal: string | undefined
  const server = createServer((socket) =>
    converse(
      socket,
      () => refusal,
      (mail) => received.push(mail),
    ),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith: (reply) => {
      refusal = reply
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function converse(socket: Socket, refusal: () => string | undefined, receive: (mail: ReceivedMail) => void): void {
  let unread = ''
  let to = ''
  let data: string[] | undefined
  const say = (line: string) => socket.write(`${line}\r\n`)

  const replies: Readonly<Record<string, (line: string) => string>> = {
    EHLO: () => '250 fake',
    MAIL: () => '250 ok',
    RCPT: (line) => {
      to = /<(.*)>/.exec(line)?.[1] ?? ''
      return refusal() ?? '250 ok'
    },
    DATA: () => {
      data = []
      return '354 go on'
    },
    RSET: () => '250 ok',
    QUIT: () => '221 bye',
  }
  const hear = (line: string) => {
    if (!data) return say(replies[line.slice(0, 4).toUpperCase()]?.(line) ?? '502 what?')
    if (line !== '.') return data.push(line)
    receive({ to, data: data.join('\n') })
    data = undefined
    return say('250 taken')
  }

  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    const lines = (unread + chunk.toString()).split('\r\n')
    unread = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  say('220 fake')
}
