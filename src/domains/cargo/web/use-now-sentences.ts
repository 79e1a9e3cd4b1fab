import { useWords } from '#design/words/words.tsx'
import type { LotView } from '../views.ts'
import { useBlockName } from './use-block-name.ts'

/** Where a lot is, what is missing, who has it, until when: sentences in the words of the trade. */
export function useNowSentences(view: LotView): readonly string[] {
  const { t, format, language } = useWords()
  const nameOf = useBlockName(view)
  const { lot, blocks, balance, storage } = view
  const open = blocks.filter(({ lifted }) => !lifted)
  const [first] = [...open].sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1))
  const place = lot.terminalName ?? view.portName?.[language] ?? lot.port
  const isOnItsWay = ['announced', 'landed', 'released', 'partly-delivered'].includes(lot.status)
  const sentences = [
    t(`cargo.now.${lot.status}`, {
      vessel: lot.vessel,
      port: view.portName?.[language] ?? lot.port,
      place,
      count: open.length,
      since: lot.landing ? format.instant(lot.landing.at) : '',
      left: format.number(balance.packages.left),
      total: format.number(balance.packages.total),
    }),
  ]
  if (!isOnItsWay) return sentences
  if (lot.houses !== undefined) sentences.push(t('cargo.now.as-houses', { houses: lot.houses }))
  if (view.chain.master === false) sentences.push(t('cargo.now.master'))
  if (first) {
    sentences.push(t('cargo.now.first', { block: nameOf(first.id), owner: first.ownerName }))
    if (first.until) {
      const isLate = first.until < new Date().toISOString()
      sentences.push(t(`cargo.now.${isLate ? 'overdue' : 'until'}`, { until: format.instant(first.until) }))
    }
  }
  if (storage && storage.days === 0) sentences.push(t('cargo.now.free-until', { day: format.day(storage.freeUntil) }))
  if (storage && storage.days > 0)
    sentences.push(
      t('cargo.now.storage', {
        amount: format.number(storage.amount, 2),
        currency: storage.currency,
        days: storage.days,
      }),
    )
  if (lot.overstayedAt !== undefined) sentences.push(t('cargo.now.overstayed'))
  return sentences
}
