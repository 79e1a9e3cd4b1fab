import { Button } from '#design/button/button.tsx'
import { State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { BlockView, LotView } from '../views.ts'
import type { Asked } from './act-dialog.tsx'
import { useBlockName } from './use-block-name.ts'

/** The blocks of a lot as tiles: owner, reason, since, until, what lifts it; green only when lifted. What is open comes first. */
export function BlockBoard({ view, onAct }: { view: LotView; onAct: (asked: Asked) => void }) {
  const { t } = useWords()
  const blocks = [...view.blocks].sort((a, b) => Number(a.lifted !== undefined) - Number(b.lifted !== undefined))
  return (
    <Panel title={t('cargo.board.title')}>
      {blocks.length === 0 ? (
        <p>{t('cargo.board.none')}</p>
      ) : (
        <ul class="block-board">
          {blocks.map((block) => (
            <BlockTile key={block.id} view={view} block={block} onAct={onAct} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function BlockTile({ view, block, onAct }: { view: LotView; block: BlockView; onAct: (asked: Asked) => void }) {
  const { t, format, language } = useWords()
  const nameOf = useBlockName(view)
  const { lifted, proposal, lifts, acts } = block
  const isLate = block.until !== undefined && block.until < new Date().toISOString()
  return (
    <li class={`block-tile ${lifted ? 'block-lifted' : 'block-open'}`}>
      <div class="block-head">
        <h3>{nameOf(block.id)}</h3>
        <State meaning={lifted ? 'done' : 'refused'} icon={lifted ? 'done' : 'lock'}>
          {t(`cargo.board.${lifted ? 'lifted' : 'open'}`)}
        </State>
      </div>
      <p>{t('cargo.board.owner', { owner: block.ownerName })}</p>
      {block.reason && <p dir="auto">{block.reason}</p>}
      {block.because && <p>{t(`cargo.cause.${block.because}`)}</p>}
      {lifted ? (
        <p>
          {t('cargo.board.lifted-by', { by: lifted.by.organisationName, at: format.instant(lifted.at) })}{' '}
          {lifted.reference && <bdi class="code">{lifted.reference}</bdi>}
        </p>
      ) : (
        <>
          <p class="block-quiet">{t('cargo.board.since', { since: format.instant(block.since) })}</p>
          <p class={isLate ? 'block-late' : block.until ? undefined : 'block-quiet'}>
            {block.until
              ? t(`cargo.board.${isLate ? 'overdue' : 'until'}`, { until: format.instant(block.until) })
              : t('cargo.board.no-deadline')}
          </p>
          {lifts && <p class="block-quiet">{lifts[language]}</p>}
          {proposal && <p>{t('cargo.board.proposed', { by: proposal.by.name })}</p>}
        </>
      )}
      {acts.length > 0 && (
        <div class="block-acts no-print">
          {acts.map((act) => (
            <Button key={act} kind="secondary" onClick={() => onAct({ act, target: block.id })}>
              {t(`cargo.act.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
