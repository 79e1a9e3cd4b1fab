import type { ComponentChildren } from 'preact'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Quantity } from '#design/money/money.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { type Meaning, State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Day, Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Actor, TechnicalOpinion, Visa } from '../../title.ts'
import type { TitleView } from '../../views.ts'
import { useNames } from './use-names.ts'

const opinionMeanings: Readonly<Record<TechnicalOpinion['opinion'], Meaning>> = {
  favourable: 'done',
  'with-reserve': 'waiting',
  unfavourable: 'refused',
}
const decisionMeanings: Readonly<Record<Visa['decision'], Meaning>> = {
  accepted: 'done',
  reduced: 'waiting',
  refused: 'refused',
}

/** What the bank, the departments and the ministry have answered so far. */
export function DecisionsPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  const { preDomiciliation, opinions, visa, domiciliation, returned } = view.title
  if (!preDomiciliation && opinions.length === 0 && !visa && !domiciliation && !returned) return null
  return (
    <Panel title={t('titles.page.decisions.title')}>
      {returned && (
        <Answer title={t('titles.page.decisions.returned')} at={returned.at} by={returned.by}>
          <DescriptionList items={[{ term: t('titles.field.reason'), value: <bdi>{returned.reason}</bdi> }]} />
        </Answer>
      )}
      {preDomiciliation && (
        <Answer title={t('titles.stage.pre-domiciliation')} at={preDomiciliation.at} by={preDomiciliation.by}>
          <DescriptionList
            items={[{ term: t('titles.field.reference'), value: <Code>{preDomiciliation.reference}</Code> }]}
          />
        </Answer>
      )}
      {opinions.map((one) => (
        <Answer
          key={one.organisation}
          title={t('titles.stage.technical-opinion')}
          state={<State meaning={opinionMeanings[one.opinion]}>{t(`titles.value.opinion.${one.opinion}`)}</State>}
          at={one.at}
          by={one.by}
        >
          <DescriptionList
            items={[
              { term: t('titles.field.comment'), value: one.comment },
              { term: t('titles.field.quantities'), value: quantitiesOf(view, one.quantities) },
            ]}
          />
        </Answer>
      ))}
      {visa && (
        <Answer
          title={t('titles.stage.ministry-decision')}
          state={<State meaning={decisionMeanings[visa.decision]}>{t(`titles.value.decision.${visa.decision}`)}</State>}
          at={visa.at}
          by={visa.by}
        >
          <DescriptionList
            items={[
              { term: t('titles.field.reason'), value: visa.reason },
              { term: t('titles.field.quantities'), value: quantitiesOf(view, visa.quantities) },
            ]}
          />
        </Answer>
      )}
      {domiciliation && (
        <Answer title={t('titles.stage.domiciliation')} at={domiciliation.at} by={domiciliation.by}>
          <DescriptionList
            items={[
              { term: t('titles.field.number'), value: <Code copy>{domiciliation.number}</Code> },
              { term: t('titles.field.acceptedOn'), value: <Day day={domiciliation.acceptedOn} /> },
              { term: t('titles.page.header.expires-on'), value: <Day day={domiciliation.expiresOn} /> },
            ]}
          />
        </Answer>
      )}
    </Panel>
  )
}

/** One answer: whose, when, and what it says. */
export function Answer({
  title,
  state,
  at,
  by,
  children,
}: {
  title: string
  state?: ComponentChildren
  at: string
  by: Actor
  children: ComponentChildren
}) {
  return (
    <div class="record-answer">
      <h3>
        {title} {state}
      </h3>
      <p class="record-who">
        <Instant at={at} /> · <PersonName name={by.name} organisation={by.organisationName} />
      </p>
      {children}
    </div>
  )
}

const quantitiesOf = (view: TitleView, quantities: Readonly<Record<string, string>> | undefined) =>
  quantities && <LineQuantities view={view} quantities={quantities} />

/** A quantity for each of some lines, by their goods. */
export function LineQuantities({
  view,
  quantities,
}: {
  view: TitleView
  quantities: Readonly<Record<string, string>>
}) {
  const { unit } = useNames()
  const lines = view.title.content?.lines ?? []
  return (
    <ul class="record-list">
      {lines
        .filter(({ id }) => quantities[id] !== undefined)
        .map((line) => (
          <li key={line.id}>
            <bdi>{line.designation}</bdi> <Quantity amount={quantities[line.id] ?? ''} unit={unit(line.unit)} />
          </li>
        ))}
    </ul>
  )
}
