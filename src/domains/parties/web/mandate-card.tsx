import { Button } from '#design/button/button.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { type Meaning, State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Day } from '#design/time/time.tsx'
import { Timeline, type TimelineEntry } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import { useNames } from '#domains/titles/web/record/use-names.ts'
import type { MandateAct } from '../mandate-acts.ts'
import type { Mandate } from '../party.ts'
import { type MandateStanding, mandateStanding } from './mandate-standing.ts'
import { useToday } from './use-today.ts'

const meanings: Readonly<Record<MandateStanding, Meaning>> = {
  proposed: 'waiting',
  active: 'done',
  'to-come': 'moving',
  ended: 'neutral',
  declined: 'refused',
  revoked: 'refused',
}

/** One mandate: with whom, for what, from when to when, how it stands, and what may be done to it. */
export function MandateCard({
  mandate,
  side,
  acts,
  onAct,
}: {
  mandate: Mandate
  side: 'given' | 'held'
  acts: readonly MandateAct[]
  onAct: (act: MandateAct) => void
}) {
  const { t } = useWords()
  const { category } = useNames()
  const standing = mandateStanding(mandate, useToday())
  const { scope, maySign, from, until } = mandate
  return (
    <Panel
      title={side === 'given' ? mandate.agentName : mandate.principalName}
      acts={<State meaning={meanings[standing]}>{t(`parties.mandate.status.${standing}`)}</State>}
    >
      <DescriptionList
        items={[
          {
            term: t('parties.mandate.field.scope'),
            value: scope.includes('*') ? t('parties.mandate.scope.all') : scope.map(category).join(', '),
          },
          { term: t('parties.page.mandate.may'), value: t(`parties.page.mandate.may-${maySign ? 'sign' : 'prepare'}`) },
          { term: t('parties.mandate.field.from'), value: <Day day={from} /> },
          { term: t('parties.mandate.field.until'), value: <Day day={until} /> },
        ]}
      />
      <details class="mandate-past">
        <summary>{t('parties.page.mandate.past')}</summary>
        <Past mandate={mandate} />
      </details>
      {acts.length > 0 && (
        <div class="mandate-acts">
          {acts.map((act) => (
            <Button key={act} kind={act === 'accept' ? 'primary' : 'danger'} onClick={() => onAct(act)}>
              {t(`parties.mandate.act.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  )
}

/** What happened to it, as far as the mandate itself tells. */
function Past({ mandate }: { mandate: Mandate }) {
  const { t } = useWords()
  const { status, principalName, agentName, createdAt, updatedAt, reason = '' } = mandate
  const answers: Readonly<Record<Mandate['status'], Pick<TimelineEntry, 'by' | 'meaning'> | undefined>> = {
    proposed: undefined,
    active: { by: agentName, meaning: 'done' },
    declined: { by: agentName, meaning: 'refused' },
    revoked: { by: t('parties.page.mandate.either-side'), meaning: 'refused' },
  }
  const answer = answers[status]
  return (
    <Timeline
      label={t('parties.page.mandate.past')}
      entries={[
        {
          key: 'proposed',
          at: createdAt,
          by: principalName,
          meaning: 'waiting',
          sentence: t('parties.page.mandate.fact.proposed', { agent: agentName }),
        },
        ...(answer
          ? [
              {
                key: status,
                at: updatedAt,
                ...answer,
                sentence: t(`parties.page.mandate.fact.${status}${reason === '' ? '' : '-because'}`, { reason }),
              },
            ]
          : []),
      ]}
    />
  )
}
