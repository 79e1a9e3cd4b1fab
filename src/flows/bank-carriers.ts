import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fakeBank } from '#connectors/bank-messages/fake-bank.ts'
import { collectMessages, dropMessage, type Handled } from '#connectors/bank-messages/file-exchange.ts'
import type { Acknowledgement, BankMessage } from '#connectors/bank-messages/messages.ts'
import { fileNameOf, toXml } from '#connectors/bank-messages/our-words-to-theirs.ts'
import { readBankMessage } from '#connectors/bank-messages/theirs-to-ours.ts'
import type { Organisation } from '#domains/parties/party.ts'
import { addMonths, type Calendar, legalDay } from '#kernel/calendar.ts'
import { objects } from '#kernel/decision.ts'
import { type Database, query, type Row } from '#platform/database/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'

export interface CarrierDeps {
  readonly database: Database
  readonly files: FileStore
  readonly folder: string
  readonly now: () => Date
  readonly receive: (bank: Organisation, message: BankMessage, body: string) => Promise<Acknowledgement>
}

/** Messages that go out at one go. */
const atOnce = 50

/** A message as it leaves: the papers of a title get their content only now, so that it is kept once. */
export async function leaving(row: Row, files: FileStore): Promise<BankMessage> {
  const message = row.message as BankMessage & { files?: readonly { sha256?: string }[] }
  if (message.kind !== 'title-files') return message
  const filled = await Promise.all(
    (message.files as readonly ({ sha256: string } & Record<string, unknown>)[]).map(async ({ sha256, ...file }) => ({
      ...file,
      content: (await files.read(sha256)).toString('base64'),
    })),
  )
  return { ...message, files: filled } as BankMessage
}

/** Exchanges files with one bank: ours go into `out` in the order of their numbers, theirs are taken from `in`. */
export async function exchangeFiles(
  bank: Organisation,
  { database, files, folder, now, receive }: CarrierDeps,
): Promise<boolean> {
  const out = join(folder, bank.code, 'out')
  const waiting = await query(
    database,
    `select number, message from partner_message where partner = $1 and state = 'waiting' order by number limit ${atOnce}`,
    [bank.id],
  )
  for (const row of waiting) {
    const message = await leaving(row, files)
    await dropMessage(out, fileNameOf(message.header), Buffer.from(toXml(message)))
    await query(
      database,
      `update partner_message set state = 'sent', sent_at = $3 where partner = $1 and number = $2`,
      [bank.id, row.number, now().toISOString()],
    )
  }
  const { done } = await collectMessages(join(folder, bank.code, 'in'), async (_, bytes): Promise<Handled> => {
    const read = readBankMessage(bytes)
    if (objects(read)) return { outcome: 'rejected', why: read.objections }
    const receipt = await receive(bank, read.message, bytes.toString())
    if (receipt.receipt.code.startsWith('2')) return { outcome: 'later' }
    if (read.message.kind !== 'acknowledgement')
      await dropMessage(out, fileNameOf(receipt.header), Buffer.from(toXml(receipt)))
    return { outcome: 'done' }
  })
  return waiting.length > 0 || done.length > 0
}

/**
 * Plays the bank's own system in a demonstration: reads what we sent and answers it. A file named `down` in its folder stops it,
 * as a bank whose system is down is stopped.
 */
export function demonstrationBank(folder: string, calendar: Calendar, now: () => Date) {
  const seen = new Set<string>()
  return async function answer(bank: Organisation): Promise<boolean> {
    const place = join(folder, bank.code)
    if (existsSync(join(place, 'down'))) return false
    const { done } = await collectMessages(join(place, 'out'), async (_, bytes): Promise<Handled> => {
      const read = readBankMessage(bytes)
      if (objects(read)) return { outcome: 'rejected', why: read.objections }
      const sentAt = now().toISOString()
      const today = legalDay(calendar, sentAt)
      let answers = 0
      // Numbers of its own that never repeat, also after it is started anew: the number asked about and which answer it is.
      const nextNumber = () => {
        answers += 1
        return `${read.message.header.number}${String(answers).padStart(2, '0')}`
      }
      const messages = fakeBank(read.message, {
        nextNumber,
        sentAt,
        today,
        expiresOn: addMonths(today, 6),
        refusal: 'Refusé par la banque de démonstration.',
        seen,
      })
      for (const message of messages)
        await dropMessage(join(place, 'in'), fileNameOf(message.header), Buffer.from(toXml(message)))
      seen.add(read.message.header.number)
      return { outcome: 'done' }
    })
    return done.length > 0
  }
}
