import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotView } from '../views.ts'

/** What the bill says, what is left, the containers, storage so far, and what it refers to. */
export function LotContent({ view }: { view: LotView }) {
  const { t, format } = useWords()
  const { lot, balance, storage, outTurn } = view
  const landed = new Map(lot.landing?.equipment.map((unit) => [unit.number, unit]))
  const stateOf = (number: string) => {
    if (balance.units.delivered.includes(number)) return 'left'
    return landed.has(number) ? 'there' : 'awaited'
  }
  const moreThanOne = balance.packages.delivered > 0 || Number(balance.grossKg.delivered) > 0

  return (
    <>
      <Panel title={t('cargo.content.title')}>
        <DescriptionList
          items={[
            { term: t('cargo.column.goods'), value: lot.bill.items.map(({ description }) => description).join(', ') },
            { term: t('cargo.column.consignee'), value: lot.consigneeName ?? lot.bill.consignee?.name },
            { term: t('cargo.content.packages'), value: format.number(balance.packages.total) },
            { term: t('cargo.content.mass'), value: format.number(balance.grossKg.total) },
            ...(moreThanOne
              ? [
                  {
                    term: t('cargo.content.left'),
                    value: `${format.number(balance.packages.left)} · ${format.number(balance.grossKg.left)} kg`,
                  },
                ]
              : []),
            { term: t('cargo.column.vessel'), value: lot.vessel },
            { term: t('cargo.content.voyage'), value: <Code>{lot.voyage}</Code> },
            { term: t('cargo.content.call'), value: <Code>{lot.call}</Code> },
            { term: t('cargo.content.manifest'), value: <Code copy>{lot.manifestNumber}</Code> },
            { term: t('cargo.content.agent'), value: lot.agentName },
            { term: t('cargo.content.terminal'), value: lot.terminalName },
            ...lot.references.map(({ kind, number }) => ({
              term: t(`cargo.reference.${kind}`),
              value: <Code copy>{number}</Code>,
            })),
          ]}
        />
      </Panel>
      {lot.bill.equipment.length > 0 && (
        <Panel title={t('cargo.units.title')}>
          <ul class="cargo-units">
            {lot.bill.equipment.map(({ number, sizeType, seals }) => (
              <li key={number}>
                <Code copy>{number}</Code>
                <span class="block-quiet">
                  {sizeType} · {t(`cargo.units.${stateOf(number)}`)}
                  {seals.length > 0 && ` · ${t('cargo.units.seals')} `}
                  {seals.length > 0 && <bdi dir="ltr">{(landed.get(number)?.seals ?? seals).join(', ')}</bdi>}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {outTurn && (outTurn.excess > 0 || outTurn.shortage > 0 || outTurn.damages.length > 0) && (
        <Panel title={t('cargo.out-turn.title')}>
          <ul class="cargo-units">
            {outTurn.excess > 0 && <li>{t('cargo.out-turn.excess', { count: outTurn.excess })}</li>}
            {outTurn.shortage > 0 && <li>{t('cargo.out-turn.shortage', { count: outTurn.shortage })}</li>}
            {outTurn.unitsShort.map((number) => (
              <li key={number}>
                <Code>{number}</Code>
                <span class="block-quiet">{t('cargo.out-turn.missing')}</span>
              </li>
            ))}
            {outTurn.damages.map(({ of, damage }) => (
              <li key={of}>
                <Code>{of}</Code>
                <span class="block-quiet" dir="auto">
                  {damage}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {storage && (
        <Panel title={t('cargo.storage.title')}>
          <ul class="cargo-units">
            {storage.steps.map(({ fromDay, days, amount }) => (
              <li key={fromDay}>
                <span>{t('cargo.storage.step', { day: fromDay, days })}</span>
                <bdi class="figure">
                  {format.number(amount, 2)} {storage.currency}
                </bdi>
              </li>
            ))}
          </ul>
          <p>
            <strong>
              {storage.days > 0
                ? t('cargo.now.storage', {
                    amount: format.number(storage.amount, 2),
                    currency: storage.currency,
                    days: storage.days,
                  })
                : t('cargo.now.free-until', { day: format.day(storage.freeUntil) })}
            </strong>
          </p>
          {lot.storageInvoices?.map(({ number, from, until, amount, currency }) => (
            <p key={number}>
              {t('cargo.storage.invoice', { from: format.day(from), until: format.day(until) })}{' '}
              <Code copy>{number}</Code>{' '}
              <bdi class="figure">
                {format.number(amount, 2)} {currency}
              </bdi>
            </p>
          ))}
          {storage.state === 'running' && (
            <p class="block-quiet">
              {t('cargo.storage.due', { amount: format.number(storage.due, 2), currency: storage.currency })}
            </p>
          )}
        </Panel>
      )}
    </>
  )
}
