import type { PublicKey } from '#platform/history/public-key.ts'
import {
  findReceipt,
  largestReceiptBytes,
  type Receipt,
  type ReceiptAnswers,
  verifyReceipt,
} from '#platform/history/receipt.ts'
import { type EvidenceReport, verifyFile } from '#platform/history/verify-file.ts'

/** What a file turned out to be, and what was found in it. */
export type Checked =
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly answers: ReceiptAnswers }
  | { readonly kind: 'evidence'; readonly report: EvidenceReport }
  | { readonly kind: 'neither' }

/**
 * Checks a receipt or an evidence file where it lies, sending nothing anywhere. `trusted` are the keys the reader trusts;
 * without them, trust in the key that came with the file is left to the reader.
 */
export async function checkFile(file: Blob, trusted: readonly PublicKey[] | undefined): Promise<Checked> {
  const receipt = file.size <= largestReceiptBytes ? findReceipt(await file.text()) : undefined
  if (receipt) return { kind: 'receipt', receipt, answers: verifyReceipt(receipt, trusted) }
  const report = await verifyFile(chunksOf(file), trusted && { trustedKeys: trusted })
  return report.head || report.facts > 0 ? { kind: 'evidence', report } : { kind: 'neither' }
}

const chunkBytes = 1024 * 1024

/** Piece by piece: a large file never lies in memory whole, and the page stays alive between pieces. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += chunkBytes)
    yield new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer())
}
