import type { LotFact } from './facts.ts'
import type { Block, DeliveryOrder, Lot } from './lot.ts'
import { statusOf } from './status.ts'

/**
 * The lot after one more fact; a match over every kind of fact, so that a new kind cannot be forgotten here. A lot is born
 * with its manifest, never with a fact of its own. Whether it is released follows from its blocks, from nothing else.
 */
export function evolve(lot: Lot | undefined, fact: LotFact): Lot {
  if (!lot) throw new Error(`a lot is born with its manifest, not with ${fact.type}`)
  const after = { ...changed(lot, fact), updatedAt: fact.at }
  return { ...after, status: statusOf(after) }
}

function changed(lot: Lot, fact: LotFact): Lot {
  const stamp = { at: fact.at, by: fact.by }
  switch (fact.type) {
    case 'BlockPut':
      return { ...lot, blocks: [...lot.blocks, { ...fact.block, since: fact.at }] }
    case 'BlockLifted': {
      const { block, reference, reason } = fact
      return withBlock(lot, block, ({ proposal: _, ...one }) => ({
        ...one,
        lifted: { ...stamp, ...(reference && { reference }), ...(reason && { reason }) },
      }))
    }
    case 'LiftProposed': {
      const { block, reference, reason } = fact
      return withBlock(lot, block, (one) => ({
        ...one,
        proposal: { ...stamp, ...(reference && { reference }), ...(reason && { reason }) },
      }))
    }
    case 'LiftDiscarded':
      return withBlock(lot, fact.block, ({ proposal: _, ...one }) => one)
    case 'BlockPutBack': {
      const { block, reason, because, until } = fact
      return withBlock(lot, block, ({ id, kind, owner }) => ({
        id,
        kind,
        owner,
        since: fact.at,
        ...(reason && { reason }),
        ...(because && { because }),
        ...(until && { until }),
      }))
    }
    case 'BlockReminded':
      return withBlock(lot, fact.block, (one) => ({ ...one, reminded: true }))

    case 'DeliveryOrderIssued': {
      const others = lot.deliveryOrders.filter(({ id }) => id !== fact.order.id)
      return {
        ...lot,
        deliveryOrders: [...others, fact.order],
        ...(fact.holder && { consignee: fact.holder.id, consigneeName: fact.holder.name }),
      }
    }
    case 'DeliveryOrderBlocked':
      return withOrder(lot, fact.order, { status: 'blocked', reason: fact.reason })
    case 'DeliveryOrderUnblocked':
      return withOrder(lot, fact.order, { status: 'issued' })
    case 'DeliveryOrderCancelled':
      return withOrder(lot, fact.order, { status: 'cancelled', reason: fact.reason })
    case 'DeliveryOrderReplaced':
      return withOrder(lot, fact.order, { status: 'replaced', reason: fact.reason })
    case 'DeliveryOrderExpired':
      return withOrder(lot, fact.order, { status: 'expired' })
    case 'FreightPaid':
      return withOrder(lot, fact.order, { freight: 'paid' })

    case 'LotLanded':
      return landed(lot, fact)
    case 'LotReleased':
    case 'ReleaseWithdrawn':
      return lot

    case 'ReleaseRequested':
      return { ...lot, releaseRequests: [...lot.releaseRequests, { ...fact.request, status: 'requested', ...stamp }] }
    case 'ReleaseRequestAnswered':
      return {
        ...lot,
        releaseRequests: lot.releaseRequests.map((one) =>
          one.id === fact.request
            ? { ...one, status: fact.accepted ? 'accepted' : 'refused', answer: answerOf(fact) }
            : one,
        ),
      }
    case 'DirectRemovalRequested':
      return { ...lot, directRemovals: [...lot.directRemovals, { ...fact.removal, status: 'requested', ...stamp }] }
    case 'DirectRemovalAnswered':
      return {
        ...lot,
        directRemovals: lot.directRemovals.map((one) =>
          one.id === fact.removal
            ? {
                ...one,
                status: fact.granted ? 'granted' : 'refused',
                answer: answerOf(fact),
                ...(fact.until && { until: fact.until }),
              }
            : one,
        ),
      }
    case 'UndertakingSettled':
      return {
        ...lot,
        directRemovals: lot.directRemovals.map((one) =>
          one.id === fact.removal ? { ...one, status: 'settled' } : one,
        ),
      }
    case 'UndertakingOverdue':
      return {
        ...lot,
        directRemovals: lot.directRemovals.map((one) =>
          one.id === fact.removal ? { ...one, overdueAt: fact.at } : one,
        ),
      }
    case 'StorageInvoiced':
      return { ...lot, storageInvoices: [...(lot.storageInvoices ?? []), { ...fact.invoice, at: fact.at }] }
    case 'Delivered':
      return {
        ...lot,
        deliveries: [...lot.deliveries, { ...fact.delivery, at: fact.at, ...(fact.last && { last: true }) }],
        ...(fact.last && { deliveryOrders: lot.deliveryOrders.map(used) }),
      }
    case 'ReferenceAdded':
      return { ...lot, references: [...lot.references, fact.reference] }
    case 'ReferenceRemoved':
      return {
        ...lot,
        references: lot.references.filter(({ kind, number }) => kind !== fact.kind || number !== fact.number),
      }
    case 'BillCorrected':
      return corrected(lot, fact)
    case 'LotBrokenDown':
      return { ...lot, houses: fact.houses }
    case 'LotPlaceMoved':
      return { ...lot, terminal: fact.place.id, terminalName: fact.place.name }
    case 'LotStripped': {
      const { packages, grossKg } = fact
      return { ...lot, landing: { packages, grossKg, equipment: [], at: lot.landing?.at ?? fact.at, complete: true } }
    }
    case 'LotCancelled':
      return { ...lot, status: 'cancelled' }
    case 'StayLimitPassed':
      return { ...lot, overstayedAt: fact.at }
    case 'LotDisposedOf':
      return {
        ...lot,
        status: 'abandoned',
        disposal: { how: fact.how, ...(fact.reference && { reference: fact.reference }), ...stamp },
      }
  }
}

const withBlock = (lot: Lot, id: string, change: (block: Block) => Block): Lot => ({
  ...lot,
  blocks: lot.blocks.map((block) => (block.id === id ? change(block) : block)),
})

const withOrder = (lot: Lot, id: string, change: Partial<DeliveryOrder>): Lot => ({
  ...lot,
  deliveryOrders: lot.deliveryOrders.map((order) => (order.id === id ? { ...order, ...change } : order)),
})

const used = (order: DeliveryOrder): DeliveryOrder => (order.status === 'issued' ? { ...order, status: 'used' } : order)

const answerOf = ({
  at,
  by,
  reason,
}: Pick<LotFact, 'at' | 'by'> & { readonly reason?: string }): NonNullable<
  Lot['releaseRequests'][number]['answer']
> => ({
  at,
  by,
  ...(reason && { reason }),
})

/** What was found adds up; the owners of open blocks have from now on to answer. */
function landed(lot: Lot, fact: Extract<LotFact, { type: 'LotLanded' }>): Lot {
  const before = lot.landing
  const { terminal } = fact
  const damage = fact.damage ?? before?.damage
  return {
    ...lot,
    ...(terminal && { terminal: terminal.id, terminalName: terminal.name }),
    landing: {
      packages: fact.packages,
      ...(fact.grossKg !== undefined && { grossKg: fact.grossKg }),
      equipment: [...(before?.equipment ?? []), ...fact.equipment],
      ...(damage !== undefined && { damage }),
      at: fact.landedAt ?? fact.at,
      complete: fact.complete,
    },
    blocks: lot.blocks.map((block) => {
      if (block.lifted) return block
      const until = fact.until[block.id]
      const owner = terminal?.blocks.includes(block.id) ? terminal.id : block.owner
      return { ...block, owner, ...(until !== undefined && { until }) }
    }),
  }
}

/** Another consignee than before takes the draft order over; orders already issued stay what they are. */
function corrected(lot: Lot, { bill, consignee }: Extract<LotFact, { type: 'BillCorrected' }>): Lot {
  const { consignee: _, consigneeName: __, ...rest } = lot
  const name = consignee?.name ?? bill.consignee?.name ?? bill.notify?.name ?? bill.number
  return {
    ...rest,
    bill,
    ...(consignee && { consignee: consignee.id, consigneeName: consignee.name }),
    deliveryOrders: lot.deliveryOrders.map((order) => {
      if (order.status !== 'draft') return order
      const { beneficiary: ___, ...draft } = order
      return { ...draft, ...(consignee && { beneficiary: consignee.id }), beneficiaryName: name }
    }),
  }
}
