import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { type Meaning, State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotView, OrderView } from '../views.ts'
import type { Asked } from './act-dialog.tsx'

const meanings: Readonly<Record<OrderView['status'], Meaning>> = {
  draft: 'neutral',
  issued: 'done',
  blocked: 'waiting',
  cancelled: 'refused',
  replaced: 'neutral',
  used: 'done',
  expired: 'refused',
}

/** The chain of delivery orders: who gave the right to whom, and whether it has come to the end. */
export function OrderChain({ view, onAct }: { view: LotView; onAct: (asked: Asked) => void }) {
  const { t } = useWords()
  const { orders, chain } = view
  return (
    <Panel title={t('cargo.orders.title')}>
      {orders.length === 0 ? (
        <p>{t('cargo.orders.none')}</p>
      ) : (
        <>
          <p>
            <State meaning={chain.complete ? 'done' : 'waiting'}>
              {t(`cargo.orders.${chain.complete ? 'complete' : 'incomplete'}`)}
            </State>
          </p>
          <ol class="order-chain">
            {orders.map((order) => (
              <OrderLine key={order.id} order={order} onAct={onAct} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  )
}

function OrderLine({ order, onAct }: { order: OrderView; onAct: (asked: Asked) => void }) {
  const { t, format } = useWords()
  return (
    <li class={order.inForce ? 'order order-in-force' : 'order'}>
      <div class="block-head">
        <strong>{t('cargo.orders.from-to', { issuer: order.issuerName, beneficiary: order.beneficiaryName })}</strong>
        <State meaning={meanings[order.status]}>{t(`cargo.order-status.${order.status}`)}</State>
      </div>
      <p class="block-quiet">
        {order.number && <Code copy>{order.number}</Code>} {order.freight && t(`cargo.freight.${order.freight}`)}{' '}
        {order.validUntil && t('cargo.orders.valid-until', { day: format.day(order.validUntil) })}
      </p>
      {order.reason && order.status !== 'issued' && <p dir="auto">{order.reason}</p>}
      {order.acts.length > 0 && (
        <div class="block-acts no-print">
          {order.acts.map((act) => (
            <Button key={act} kind="quiet" onClick={() => onAct({ act, target: order.id })}>
              {t(`cargo.act.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
