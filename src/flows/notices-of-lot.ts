import type { LotFact, LotFactType } from '#domains/cargo/facts.ts'
import type { DeliveryOrder, Lot } from '#domains/cargo/lot.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Urgency } from '#domains/work/notice.ts'
import type { Addressee } from './notices-of-title.ts'

/** What is told of a fact of a lot to some of those it concerns: the values of its sentence, how soon, and to whom. */
export interface LotNotice {
  readonly type: LotFactType
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly to: readonly Addressee[]
}

/**
 * Who is told of a fact of a lot: whoever takes delivery of what stands in the way or no longer does; customs and the
 * terminal of every delivery order, which is the proof of ownership for the one and the ground to hand over for the
 * other (services ENL-03 and ENL-04); the owner of a block of its deadline; the desk that must answer of what is asked.
 * Nobody is told of an act of their own. `lot` is the lot as it is now, which may be further than the fact.
 */
export function noticesOfLot(fact: LotFact, lot: Lot, law: Pick<PortLaw, 'ports' | 'customs'>): LotNotice[] {
  const authority = law.ports.find(({ code }) => code === lot.port)?.authority
  const keeper = lot.terminal ?? authority
  const takers = takersOf(lot)
  const agent = [{ organisation: lot.agent }]
  const officers = (...organisations: readonly (string | undefined)[]): Addressee[] =>
    organisations.flatMap((organisation) => (organisation === undefined ? [] : [{ organisation, right: 'decide' }]))
  const tell = (
    urgency: Urgency,
    to: readonly Addressee[],
    more: Readonly<Record<string, string>> = {},
  ): LotNotice => ({
    type: fact.type,
    urgency,
    about: { number: lot.bill.number, ship: lot.vessel, organisation: fact.by.organisationName, ...more },
    to,
  })
  const because = (reason: string | undefined) => ({ reason: reason ?? '' })
  const ownerOf = (block: string) => lot.blocks.find(({ id }) => id === block)?.owner
  const ofOrder = (order: string, more: Readonly<Record<string, string>>): LotNotice[] => {
    const found = lot.deliveryOrders.find(({ id }) => id === order)
    const values = { order: found?.number ?? '', ...more }
    return [
      tell('high', [...partiesTo(found), ...takers], values),
      tell('normal', officers(law.customs, keeper), values),
    ]
  }
  const requester = (
    list: readonly { readonly id: string; readonly by: Lot['releaseRequests'][number]['by'] }[],
    id: string,
  ) => list.filter((one) => one.id === id).map(({ by }) => ({ organisation: by.organisation }))

  switch (fact.type) {
    case 'BlockPut':
      return [tell('high', takers, because(fact.block.reason))]
    case 'BlockPutBack':
      return [tell('high', takers, because(fact.reason))]
    case 'BlockLifted':
      return [tell('low', takers)]
    case 'LiftProposed':
    case 'LiftDiscarded':
      return [tell('normal', officers(ownerOf(fact.block)))]
    case 'BlockReminded':
      return [tell('high', [...officers(ownerOf(fact.block)), ...signersOf(ownerOf(fact.block))])]
    case 'DeliveryOrderIssued': {
      const values = { order: fact.order.number ?? '', beneficiary: fact.order.beneficiaryName }
      return [tell('normal', [...partiesTo(fact.order), ...officers(law.customs, keeper)], values)]
    }
    case 'DeliveryOrderBlocked':
    case 'DeliveryOrderCancelled':
    case 'DeliveryOrderReplaced':
      return ofOrder(fact.order, because(fact.reason))
    case 'DeliveryOrderUnblocked':
      return ofOrder(fact.order, {})
    case 'DeliveryOrderExpired':
      return ofOrder(fact.order, {}).map((one, i) =>
        i === 0 ? { ...one, to: [...one.to, ...issuerOf(lot, fact.order)] } : one,
      )
    case 'FreightPaid':
      return [tell('normal', takers)]
    case 'LotLanded':
      return [tell(fact.complete ? 'normal' : 'low', [...takers, ...agent], { packages: String(fact.packages) })]
    case 'LotReleased':
      return [tell('normal', [...takers, ...officers(keeper)])]
    case 'ReleaseWithdrawn':
      return [tell('high', [...takers, ...officers(keeper)])]
    case 'ReleaseRequested':
      return [tell('normal', officers(keeper))]
    case 'ReleaseRequestAnswered':
      return [
        tell(fact.accepted ? 'normal' : 'high', requester(lot.releaseRequests, fact.request), because(fact.reason)),
      ]
    case 'DirectRemovalRequested':
      return [tell('high', officers(law.customs))]
    case 'DirectRemovalAnswered':
      return [tell(fact.granted ? 'normal' : 'high', requester(lot.directRemovals, fact.removal), because(fact.reason))]
    case 'UndertakingSettled':
      return [tell('low', requester(lot.directRemovals, fact.removal))]
    case 'UndertakingOverdue':
      return [tell('high', [...requester(lot.directRemovals, fact.removal), ...officers(law.customs)])]
    case 'StorageInvoiced':
      return [
        tell('normal', takers, {
          invoice: fact.invoice.number,
          amount: `${fact.invoice.amount} ${fact.invoice.currency}`,
        }),
      ]
    case 'Delivered':
      return [tell('low', [...takers, ...agent, ...officers(law.customs)])]
    case 'LotPlaceMoved':
      return [tell('normal', [...takers, ...officers(keeper)], { place: fact.place.name })]
    case 'LotStripped':
      return [tell('normal', takers, { packages: String(fact.packages) })]
    case 'LotCancelled':
      return [tell('high', takers, because(fact.reason))]
    case 'StayLimitPassed':
      return [tell('high', [...takers, ...agent, ...officers(law.customs, authority)], { days: String(fact.days) })]
    case 'LotDisposedOf':
      return [tell('high', [...takers, ...agent, ...officers(keeper)])]
    case 'BillCorrected':
      return [tell('normal', takers)]
    case 'LotBrokenDown':
    case 'ReferenceAdded':
    case 'ReferenceRemoved':
      return []
  }
}

/** Who takes delivery or passes the right on: the consignee, and the parties to orders that were issued. */
const takersOf = ({ consignee, deliveryOrders }: Lot): Addressee[] => [
  ...(consignee === undefined ? [] : [{ organisation: consignee }]),
  ...deliveryOrders.filter(({ status }) => status !== 'draft').flatMap(partiesTo),
]

const partiesTo = (order: DeliveryOrder | undefined): Addressee[] =>
  [order?.beneficiary, order?.representative].flatMap((organisation) =>
    organisation === undefined ? [] : [{ organisation }],
  )

const issuerOf = (lot: Lot, order: string): Addressee[] =>
  lot.deliveryOrders.filter(({ id }) => id === order).map(({ issuer }) => ({ organisation: issuer }))

/** The owner of a block may be a company: there those who sign are told. */
const signersOf = (organisation: string | undefined): Addressee[] =>
  organisation === undefined ? [] : [{ organisation, right: 'sign' }]
