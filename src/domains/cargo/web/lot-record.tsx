import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Steps } from '#design/steps/steps.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotView } from '../views.ts'
import { ActDialog, type Asked } from './act-dialog.tsx'
import { BlockBoard } from './block-board.tsx'
import { LotContent } from './lot-content.tsx'
import { LotHistory } from './lot-history.tsx'
import { LotState } from './lot-state.tsx'
import { OrderChain } from './order-chain.tsx'
import { RequestsPanel } from './requests-panel.tsx'
import { useNowSentences } from './use-now-sentences.ts'

const stepStates = { done: 'done', now: 'current', later: 'to-come' } as const

/** A lot and what the reader may do with it. */
export function LotRecord({ view, onReload }: { view: LotView; onReload: () => void }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Asked>()
  const now = useNowSentences(view)
  const { lot, steps } = view
  const possible = view.acts.filter((one) => one.possible)
  const primary = possible.find((one) => one.primary)
  const impossible = view.acts.filter((one) => !one.possible)

  return (
    <>
      <PageHeader
        kind={t('cargo.page.lot')}
        title={
          <bdi class="code" dir="ltr">
            {lot.bill.number}
          </bdi>
        }
        copy={lot.bill.number}
        state={<LotState status={lot.status} />}
        lead={now.join(' ')}
        acts={
          <>
            {primary && (
              <Button kind="primary" onClick={() => setAsked({ act: primary.act })}>
                {t(`cargo.act.${primary.act}`)}
              </Button>
            )}
            {view.acts.length > 0 && (
              <Menu label={t('titles.page.acts.more')}>
                {possible
                  .filter((one) => one !== primary)
                  .map(({ act }) => (
                    <Button key={act} kind="quiet" onClick={() => setAsked({ act })}>
                      {t(`cargo.act.${act}`)}
                    </Button>
                  ))}
                {impossible.length > 0 && (
                  <ul class="cargo-impossible">
                    {impossible.map(({ act, why }) => (
                      <li key={act}>
                        <strong>{t(`cargo.act.${act}`)}</strong>
                        {why && <span>{t(`objection.${why.reason}`, why.about)}</span>}
                      </li>
                    ))}
                  </ul>
                )}
              </Menu>
            )}
          </>
        }
      />
      <Steps
        steps={steps.map(({ step, state }) => ({
          name: step,
          label: t(`cargo.step.${step}`),
          state: stepStates[state],
        }))}
      />
      <BlockBoard view={view} onAct={setAsked} />
      <div class="cargo-columns">
        <div>
          <OrderChain view={view} onAct={setAsked} />
          <RequestsPanel view={view} />
          <LotContent view={view} />
        </div>
        <LotHistory view={view} />
      </div>
      {asked && (
        <ActDialog
          key={`${asked.act} ${asked.target ?? ''}`}
          view={view}
          asked={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            onReload()
          }}
        />
      )}
    </>
  )
}
