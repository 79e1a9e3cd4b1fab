import { useState } from 'preact/hooks'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Money, Quantity } from '#design/money/money.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { useSamples } from '#design/samples.ts'
import { State } from '#design/state/state.tsx'
import { Steps } from '#design/steps/steps.tsx'
import { Panel, WithSummary } from '#design/summary/summary.tsx'
import { Tabs } from '#design/tabs/tabs.tsx'
import { Day } from '#design/time/time.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { PageHeader } from './page-header.tsx'

/** The parts of a record, put together as on its page. */
export function RecordExamples() {
  const say = useSamples()
  const [tab, setTab] = useState<'details' | 'history'>('details')
  return (
    <>
      <Breadcrumbs crumbs={[{ label: say('titles'), href: '/titles' }]} />
      <PageHeader
        kind={say('commitment')}
        title={<Code>IC-2026-00001184-K</Code>}
        copy="IC-2026-00001184-K"
        state={<State meaning="moving">{say('atBank')}</State>}
        lead={say('leadSentence')}
        acts={
          <>
            <Button kind="primary">{say('sign')}</Button>
            <Button icon="print">{say('print')}</Button>
          </>
        }
      />
      <Steps
        steps={[
          { name: 'signed', label: say('signed'), state: 'done', at: '2026-11-17T09:12:00Z', by: say('person') },
          { name: 'opinion', label: say('opinion'), state: 'done', at: '2026-11-19T15:30:00Z' },
          { name: 'domiciliation', label: say('domiciliation'), state: 'current', by: say('northBank') },
          { name: 'decision', label: say('decision'), state: 'to-come' },
        ]}
      />
      <WithSummary
        title={say('summary')}
        summary={
          <DescriptionList
            items={[
              { term: say('total'), value: <Money amount="1842000.5" currency="MAD" /> },
              { term: say('quantity'), value: <Quantity amount="12500" unit="kg" /> },
              { term: say('contractDate'), value: <Day day="2026-11-02" long /> },
            ]}
          />
        }
      >
        <Tabs
          label={say('commitment')}
          tabs={[
            { name: 'details', label: say('details') },
            { name: 'history', label: say('history'), count: 3 },
          ]}
          current={tab}
          onChange={setTab}
        >
          {tab === 'details' ? (
            <Panel title={say('details')}>
              <DescriptionList
                items={[
                  { term: say('company'), value: say('textile') },
                  { term: say('container'), value: <Code>MSKU 123456 7</Code> },
                  { term: say('bank'), value: <PersonName name={say('person')} organisation={say('northBank')} /> },
                ]}
              />
            </Panel>
          ) : (
            <Timeline
              label={say('history')}
              entries={[
                {
                  key: 3,
                  at: '2026-11-20T10:05:00Z',
                  by: say('northBank'),
                  meaning: 'refused',
                  sentence: say('returnedFact'),
                },
                { key: 2, at: '2026-11-17T09:12:04Z', by: 'Guichet', meaning: 'moving', sentence: say('sentFact') },
                { key: 1, at: '2026-11-17T09:12:00Z', by: say('person'), meaning: 'done', sentence: say('signedFact') },
              ]}
            />
          )}
        </Tabs>
      </WithSummary>
      <EmptyState icon="title" title={say('nothingYet')} act={<Button icon="plus">{say('newTitle')}</Button>}>
        {say('nothingHint')}
      </EmptyState>
    </>
  )
}
