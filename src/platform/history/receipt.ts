import Type from 'typebox'
import { shapeOf } from '#platform/shape'
import { bytesOfHex, hexOf } from '../crypto/bytes.ts'
import { hashFact } from './fact-hash.ts'
import { HashText } from './hash-text.ts'
import { type SignerProblem, signerProblem } from './head-signer.ts'
import { isInLog, loggedFactProperties } from './logged-fact.ts'
import { PublicKey } from './public-key.ts'
import { SignedHead } from './signed-head.ts'

/** What a person is given for a fact: all that is needed to prove, without us, that it happened as it says and was logged. */
export const Receipt = Type.Object(
  {
    ...loggedFactProperties,
    /** Hash of the record's fact before this one; null for the first. */
    previousHash: Type.Union([HashText, Type.Null()]),
    head: SignedHead,
    publicKey: PublicKey,
  },
  { additionalProperties: false },
)
export type Receipt = Readonly<Type.Static<typeof Receipt>>

/** Larger than any receipt: what is, is not looked at as one. */
export const largestReceiptBytes = 16 * 1024 * 1024

/** Yes, or no with the reason. */
export type Answer<Reason extends string> = { readonly ok: true } | { readonly ok: false; readonly reason: Reason }

/** Three questions, each with its own answer: a receipt may be unchanged and logged, yet signed by a stranger. */
export interface ReceiptAnswers {
  readonly unchanged: Answer<'not-a-receipt' | 'fact-altered'>
  readonly inLog: Answer<'not-a-receipt' | 'not-under-head'>
  readonly signed: Answer<'not-a-receipt' | SignerProblem>
}

/** Whether this has the shape of a receipt; says nothing of its truth. */
const isReceipt = shapeOf(Receipt)

/** The receipt a text holds, if that is what it holds; says nothing of its truth. */
export function findReceipt(text: string): Receipt | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isReceipt(value) ? value : undefined
  } catch {
    return undefined // no JSON at all
  }
}

/**
 * Checks a receipt that came from anywhere. `trustedKeys` are the log's keys as the reader got them by another way than
 * with the receipt: on the site, on paper, from a court; a key that came with the receipt proves nothing by itself.
 * Without them, `signed` says only that the key in the receipt signed the head, and trust is left to the reader.
 */
export function verifyReceipt(receipt: unknown, trustedKeys: readonly PublicKey[] | undefined): ReceiptAnswers {
  if (!isReceipt(receipt)) {
    const no = { ok: false, reason: 'not-a-receipt' } as const
    return { unchanged: no, inLog: no, signed: no }
  }
  const { fact, previousHash, hash, head, publicKey } = receipt
  const signer = signerProblem(head, [publicKey], trustedKeys)
  return {
    unchanged: isUnchanged() ? { ok: true } : { ok: false, reason: 'fact-altered' },
    inLog: isInLog(receipt, head) ? { ok: true } : { ok: false, reason: 'not-under-head' },
    signed: signer ? { ok: false, reason: signer } : { ok: true },
  }

  function isUnchanged(): boolean {
    if ((previousHash === null) !== (fact.number === 1)) return false
    try {
      return hexOf(hashFact(previousHash === null ? null : bytesOfHex(previousHash), fact)) === hash
    } catch {
      return false // what JSON cannot carry was never hashed by us
    }
  }
}
