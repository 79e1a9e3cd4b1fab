import type { ComponentChildren } from 'preact'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Message } from '#design/message/message.tsx'
import { Money, Quantity } from '#design/money/money.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { Day, Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { InputOf } from '../../acts.ts'
import type { Proposal } from '../../title.ts'
import type { TitleView } from '../../views.ts'
import { LineQuantities } from './decisions-panel.tsx'
import { useNames } from './use-names.ts'

/** A decision that waits for a second officer: what is proposed, and by whom. */
export function ProposalPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  if (!view.title.proposal) return null
  return (
    <Message kind="warning" title={t('titles.page.proposal.title')}>
      <ProposalSummary view={view} />
    </Message>
  )
}

/** What is proposed, as the one who confirms it must read it. */
export function ProposalSummary({ view }: { view: TitleView }) {
  const { t } = useWords()
  const { proposal } = view.title
  if (!proposal) return null
  const { act, by, at } = proposal
  return (
    <>
      <p>
        {t(`titles.act.${act}`)} · <PersonName name={by.name} organisation={by.organisationName} /> ·{' '}
        <Instant at={at} />
      </p>
      <ProposedInput view={view} proposal={proposal} />
    </>
  )
}

function ProposedInput({ view, proposal }: { view: TitleView; proposal: Proposal }) {
  const { t } = useWords()
  switch (proposal.act) {
    case 'decide': {
      const { decision, reason, quantities } = proposal.input as InputOf<'decide'>
      return (
        <Fields
          of={{
            decision: t(`titles.value.decision.${decision}`),
            reason,
            quantities: quantities && <LineQuantities view={view} quantities={quantities} />,
          }}
        />
      )
    }
    case 'clear': {
      const { outcome, gapReason, justification } = proposal.input as InputOf<'clear'>
      return (
        <Fields
          of={{
            outcome: t(`titles.value.clearing-outcome.${outcome}`),
            gapReason: gapReason && t(`titles.value.gap-reason.${gapReason}`),
            justification,
          }}
        />
      )
    }
    case 'answerDomiciliation': {
      const { accepted, number, acceptedOn, reason } = proposal.input as InputOf<'answerDomiciliation'>
      return (
        <Fields
          of={{
            accepted: t(`titles.page.answer.answerDomiciliation.${accepted ? 'yes' : 'no'}`),
            number,
            acceptedOn: acceptedOn && <Day day={acceptedOn} />,
            reason,
          }}
        />
      )
    }
    default:
      return <ProposedImputation view={view} input={proposal.input as InputOf<'impute'>} />
  }
}

function ProposedImputation({ view, input }: { view: TitleView; input: InputOf<'impute'> }) {
  const names = useNames()
  const lines = view.title.content?.lines ?? []
  return (
    <Fields
      of={{
        office: names.office(input.office),
        declaration: input.declaration,
        registeredOn: <Day day={input.registeredOn} />,
        lines: (
          <ul class="record-list">
            {input.lines.map(({ line, quantity, value }) => {
              const goods = lines.find(({ id }) => id === line)
              return (
                <li key={line}>
                  <bdi>{goods?.designation}</bdi> <Quantity amount={quantity} unit={names.unit(goods?.unit ?? '')} /> ·{' '}
                  <Money amount={value} currency={view.balances?.currency ?? ''} />
                </li>
              )
            })}
          </ul>
        ),
      }}
    />
  )
}

/** Fields of an act by their names; empty ones are left out. */
function Fields({ of }: { of: Readonly<Record<string, ComponentChildren>> }) {
  const { t } = useWords()
  return (
    <DescriptionList items={Object.entries(of).map(([name, value]) => ({ term: t(`titles.field.${name}`), value }))} />
  )
}
