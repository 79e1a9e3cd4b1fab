import type { Life } from '#kernel/life.ts'
import type { VoucherFact } from './facts.ts'
import type { ExitVoucher } from './gate.ts'

/** The life of an exit voucher: issued, then used once, cancelled, or expired; what has ended stays as it is. */
export const voucherLife: Life<ExitVoucher, VoucherFact> = {
  evolve(voucher, fact) {
    if (fact.type === 'VoucherIssued') {
      const { type: _, at, by, ...issued } = fact
      return { ...issued, status: 'issued', issuedAt: at, issuedBy: by, updatedAt: at }
    }
    if (!voucher) throw new Error(`a voucher begins by being issued, not with ${fact.type}`)
    const after = { ...voucher, updatedAt: fact.at }
    switch (fact.type) {
      case 'VoucherUsed':
        return { ...after, status: 'used', usedAt: fact.at }
      case 'VoucherCancelled':
        return { ...after, status: 'cancelled', reason: fact.reason }
      case 'VoucherExpired':
        return { ...after, status: 'expired' }
    }
  },
}
