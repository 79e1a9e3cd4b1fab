import type { Instant } from '#kernel/elements.ts'
import type { Acknowledgement, Header } from './messages.ts'

/** What a receipt means for the sender: done; never send it again as it is; send it again later; it was there already. */
export type ReceiptClass = 'received' | 'permanent' | 'passing' | 'duplicate'

/** Codes of `Accuse`, ours: the interface names the field, not its values. */
export const receiptCodes = {
  received: '00',
  duplicate: '01',
  'not-xml': '10',
  'against-schema': '11',
  'unknown-reference': '12',
  'not-for-us': '13',
  'try-later': '20',
} as const

/** The class of a code; one nobody agreed on is permanent, so that a person looks at it. */
export function classOfReceipt(code: string): ReceiptClass {
  if (code === receiptCodes.received) return 'received'
  if (code === receiptCodes.duplicate) return 'duplicate'
  return code.startsWith('2') ? 'passing' : 'permanent'
}

/** The receipt for a message, back to who sent it. */
export function acknowledge(
  received: Header,
  code: string,
  { number, sentAt, description }: { number: string; sentAt: Instant; description?: string },
): Acknowledgement {
  return {
    kind: 'acknowledgement',
    header: { number, sender: received.recipient, recipient: received.sender, sentAt, type: 'REP', function: '9' },
    received: { number: received.number, type: received.type, function: received.function, sentAt: received.sentAt },
    receipt: { code, ...(description !== undefined && { description }) },
  }
}
