import type pg from 'pg'

/** What pg gives its own queries to do with the connection (`Submittable` of pg), as far as COPY needs it. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** `copy … from stdin` of bytes in the text format (PostgreSQL 15, 55.2.7), each row ended by a line feed; resolves once it is committed. */
export const copyIn = (client: pg.Client, text: string, rows: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const copy = {
      submit: (connection: CopyConnection) => connection.query(text),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(rows)
        connection.endCopyFrom()
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(),
      handleCommandComplete: () => undefined,
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
    }
    ;(client.query as (one: unknown) => void).call(client, copy)
  })

/** A value in the text format of COPY. */
export const copyText = (value: string): string =>
  value.replace(/[\\\n\r\t]/g, (one) => `\\${one === '\\' ? '\\' : { '\n': 'n', '\r': 'r', '\t': 't' }[one]}`)
