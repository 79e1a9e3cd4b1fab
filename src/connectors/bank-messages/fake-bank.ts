import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { BankAnswer, BankMessage, DomiciliationRequest } from './messages.ts'
import { acknowledge, receiptCodes } from './receipt.ts'

/** What the fake needs of the world. */
export interface FakeBankCircumstances {
  readonly nextNumber: () => string
  readonly sentAt: Instant
  readonly today: LocalDate
  readonly expiresOn: LocalDate
  /** What it says when it refuses. */
  readonly refusal: string
  /** Numbers of the messages it has had before. */
  readonly seen: ReadonlySet<string>
}

/**
 * A bank for tests and the demonstration: acknowledges what it gets, a number it knows as a duplicate, and answers requests.
 * It accepts, unless a designation of goods contains REFUSE. To a receipt it says nothing.
 */
export function fakeBank(message: BankMessage, circumstances: FakeBankCircumstances): readonly BankMessage[] {
  if (message.kind === 'acknowledgement') return []
  const { seen, nextNumber, sentAt } = circumstances
  const code = seen.has(message.header.number) ? receiptCodes.duplicate : receiptCodes.received
  const receipt = acknowledge(message.header, code, { number: nextNumber(), sentAt })
  if (code === receiptCodes.duplicate || message.kind !== 'domiciliation-request') return [receipt]
  return [receipt, answer(message, circumstances)]
}

function answer(
  { header, goods, bank }: DomiciliationRequest,
  { nextNumber, sentAt, today, expiresOn, refusal }: FakeBankCircumstances,
): BankAnswer {
  const refuses = goods.some((line) => line.designation.includes('REFUSE'))
  return {
    kind: 'bank-answer',
    header: {
      number: nextNumber(),
      sender: bank.code,
      recipient: header.sender,
      sentAt,
      type: 'BQR',
      function: '9',
    },
    answers: header.number,
    outcome: refuses
      ? { state: 'refused', reason: refusal }
      : {
          state: 'accepted',
          number: `${bank.code}-${header.type}-${header.number}`,
          acceptedOn: today,
          ...(header.type === 'DDD' && { expiresOn }),
        },
  }
}
