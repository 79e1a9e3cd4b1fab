import { hash } from 'node:crypto'
import type { Acknowledgement, BankAnswer, BankMessage } from '#connectors/bank-messages/messages.ts'
import { acknowledge, receiptCodes } from '#connectors/bank-messages/receipt.ts'
import type { Caller, Organisation } from '#domains/parties/party.ts'
import type { Door, KnownCaller } from '#domains/parties/server/doors.ts'
import type { TitleFact } from '#domains/titles/facts.ts'
import { performAct } from '#domains/titles/perform.ts'
import { titleHouse } from '#domains/titles/server/records.ts'
import { circumstancesOf, type TitleDesk } from '#domains/titles/server/title-desk.ts'
import type { Title } from '#domains/titles/title.ts'
import { type Calendar, legalDay } from '#kernel/calendar.ts'
import { carryOut, onOne, type Store } from '#kernel/carry-out.ts'
import { type Decision, type Objection, objection } from '#kernel/decision.ts'
import { type Database, query, violatedConstraint } from '#platform/database/database.ts'

export interface AnswerDeps {
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly desk: TitleDesk
  readonly calendar: Calendar
  readonly nextNumber: (series: string) => Promise<number>
  readonly now: () => Date
  /** Why not, in words for the bank's people. */
  readonly say: (one: Objection) => string
}

/**
 * A message of a bank is taken in: its answer becomes the act of the bank on the title, its receipt closes our message.
 * Idempotent on the message number: the same message gives the same receipt again, and does nothing twice; another message
 * under a used number is told so. The bytes are kept whatever comes of them.
 */
export function bankMail(deps: AnswerDeps) {
  const { database, now } = deps

  return async function receive(bank: Organisation, message: BankMessage, body: string): Promise<Acknowledgement> {
    const digest = hash('sha256', body, 'hex')
    const number = message.header.number
    const before = await inbox(number, bank)
    if (before) return before.digest === digest ? before.receipt : receipt(bank, message, receiptCodes.duplicate)

    const [code, description] = await handle(bank, message)
    const given = await receipt(bank, message, code, description)
    // Passing trouble is not noted as done: the bank may send the very same message again later.
    if (code === receiptCodes['try-later']) return given
    try {
      await query(
        database,
        'insert into partner_inbox (partner, number, digest, body, receipt, received_at) values ($1, $2, $3, $4, $5, $6)',
        [bank.id, number, digest, body, JSON.stringify(given), now().toISOString()],
      )
    } catch (error) {
      if (!violatedConstraint(error)) throw error
      const other = await inbox(number, bank)
      if (other?.digest === digest) return other.receipt
    }
    return given
  }

  async function inbox(number: string, bank: Organisation) {
    const [row] = await query(
      database,
      'select digest, receipt from partner_inbox where partner = $1 and number = $2',
      [bank.id, number],
    )
    return row && { digest: String(row.digest), receipt: JSON.parse(String(row.receipt)) as Acknowledgement }
  }

  async function receipt(bank: Organisation, { header }: BankMessage, code: string, description?: string) {
    const number = String(await deps.nextNumber(`partner:${bank.code}`))
    return acknowledge(header, code, {
      number,
      sentAt: now().toISOString(),
      ...(description && { description: description.slice(0, 500) }),
    })
  }

  async function handle(
    bank: Organisation,
    message: BankMessage,
  ): Promise<readonly [code: string, description?: string]> {
    if (message.header.sender !== bank.code) return [receiptCodes['not-for-us']]
    if (message.kind === 'acknowledgement') {
      await query(
        database,
        'update partner_message set acknowledged_at = $3 where partner = $1 and number = $2 and acknowledged_at is null',
        [bank.id, message.received.number, now().toISOString()],
      )
      return [receiptCodes.received]
    }
    return message.kind === 'bank-answer' ? answer(bank, message) : [receiptCodes['not-for-us']]
  }

  async function answer(
    bank: Organisation,
    message: BankAnswer,
  ): Promise<readonly [code: string, description?: string]> {
    const [asked] = await query(database, 'select record from partner_message where partner = $1 and number = $2', [
      bank.id,
      message.answers,
    ])
    if (!asked) return [receiptCodes['unknown-reference']]
    const at = now().toISOString()
    const moment = { at, today: legalDay(deps.calendar, at) }
    const outcome = await carryOut(
      deps.store,
      { kind: 'platform', caller: systemOf(bank) },
      {
        ...onOne<Title, TitleFact, Caller>({ house: titleHouse, id: String(asked.record) }, ({ state }, caller) =>
          state
            ? answered(state, message, circumstancesOf(deps.desk, moment, caller))
            : objection('absent', 'not-found'),
        ),
        key: {
          text: `bank-message:${message.header.number}`,
          request: hash('sha256', JSON.stringify(message), 'hex'),
        },
        answer: () => ({ status: 200, body: '' }),
      },
    )
    if (outcome.caller === undefined) return [receiptCodes['try-later']]
    if ('objections' in outcome) return [receiptCodes['not-for-us'], outcome.objections.map(deps.say).join(' ')]
    await query(
      database,
      'update partner_message set answered_at = $3, acknowledged_at = coalesce(acknowledged_at, $3) where partner = $1 and number = $2',
      [bank.id, message.answers, at],
    )
    return [receiptCodes.received]
  }
}

/** The bank's answer as the act it is, by what the title asks of the bank now. */
function answered(title: Title, { outcome }: BankAnswer, c: Parameters<typeof performAct>[3]): Decision<TitleFact> {
  if (title.change) {
    const change =
      outcome.state === 'accepted'
        ? { accepted: true, number: outcome.number }
        : { accepted: false, reason: outcome.reason }
    return performAct(title, 'answerChange', change, c)
  }
  if (outcome.state === 'refused') {
    const act = title.status === 'at-pre-domiciliation' ? 'answerPreDomiciliation' : 'answerDomiciliation'
    return performAct(title, act, { accepted: false, reason: outcome.reason }, c)
  }
  return title.status === 'at-pre-domiciliation'
    ? performAct(title, 'answerPreDomiciliation', { accepted: true, reference: outcome.number }, c)
    : performAct(
        title,
        'answerDomiciliation',
        { accepted: true, number: outcome.number, acceptedOn: outcome.acceptedOn },
        c,
      )
}

/** The bank's own system, which acts for the bank as an officer does. */
const systemOf = ({ id, name }: Organisation): Caller => ({
  user: id,
  name,
  organisation: id,
  organisationName: name,
  kind: 'bank',
  rights: ['decide'],
  mandates: [],
})
