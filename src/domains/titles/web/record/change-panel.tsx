import { DescriptionList } from '#design/description-list/description-list.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { Day, Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import { type ChangedField, changedFields } from './changed-fields.ts'
import { FieldValue } from './field-value.tsx'

/** The change of mind under way: what is asked, why, and who must agree. */
export function ChangePanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  if (!view.title.change) return null
  return (
    <Panel title={t('titles.page.change.title')}>
      <ChangeSummary view={view} />
    </Panel>
  )
}

/** The change asked for, as the one who answers it must read it. */
export function ChangeSummary({ view }: { view: TitleView }) {
  const { t } = useWords()
  const { change } = view.title
  if (!change) return null
  const { kind, by, since, reason } = change
  const steps: readonly string[] = change.steps
  const place = steps.indexOf(change.at)
  return (
    <>
      <DescriptionList
        items={[
          { term: t('titles.field.kind'), value: t(`titles.value.change-kind.${kind}`) },
          {
            term: t('titles.page.change.asked-by'),
            value: (
              <>
                <PersonName name={by.name} organisation={by.organisationName} /> · <Instant at={since} />
              </>
            ),
          },
          { term: t('titles.field.reason'), value: reason },
          {
            term: t('titles.page.change.answers'),
            value: (
              <span class="record-states">
                {steps.map((step, i) => {
                  const meaning = i < place ? 'done' : i === place ? 'waiting' : 'neutral'
                  return (
                    <State key={step} meaning={meaning}>
                      {t(`titles.page.change.step-${meaning}`, { step: t(`titles.value.change-step.${step}`) })}
                    </State>
                  )
                })}
              </span>
            ),
          },
        ]}
      />
      <OldAndNew view={view} />
    </>
  )
}

/** Old and new values side by side. */
function OldAndNew({ view }: { view: TitleView }) {
  const { t } = useWords()
  const fields = fieldsOf(view)
  if (fields.length === 0) return null
  const value = (field: ChangedField, which: 'before' | 'after') => {
    const { path, unit } = field
    const text = field[which]
    if (text === undefined) return <span class="record-nothing">{t('titles.page.change.nothing')}</span>
    if (path === 'expiresOn') return <Day day={text} />
    return <FieldValue path={path} value={text} currency={view.balances?.currency ?? ''} unit={unit} />
  }
  return (
    <Table
      caption={t('titles.page.change.compared')}
      density="dense"
      rows={fields}
      keyOf={({ path, line, before, after }) => [path, line, before, after].join()}
      columns={[
        {
          key: 'field',
          head: t('titles.page.change.field'),
          cell: ({ path, line }) => (
            <span class="record-goods">
              <span>{path === 'expiresOn' ? t('titles.page.header.expires-on') : t(`titles.field.${path}`)}</span>
              {line !== undefined && <bdi>{line}</bdi>}
            </span>
          ),
        },
        { key: 'before', head: t('titles.page.change.before'), cell: (field) => value(field, 'before') },
        { key: 'after', head: t('titles.page.change.after'), cell: (field) => value(field, 'after') },
      ]}
    />
  )
}

function fieldsOf({ title }: TitleView): readonly ChangedField[] {
  const { change, content, domiciliation } = title
  if (!change || !content) return []
  switch (change.kind) {
    case 'modification':
      return changedFields(content, change.content)
    case 'extension':
      return [{ path: 'expiresOn', ...(domiciliation && { before: domiciliation.expiresOn }), after: change.until }]
    case 'change-of-bank':
      return changedFields(content, { ...content, bank: change.bank })
    case 'cancellation':
      return []
  }
}
