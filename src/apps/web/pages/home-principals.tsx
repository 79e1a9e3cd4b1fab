import { useSession } from '#apps/web/session.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleRow } from '#domains/titles/views.ts'

type Rows = readonly Pick<TitleRow, 'owner'>[]

/** For an agent: each company it works for, with what is to be done for it. */
export function HomePrincipals({ waiting, owed, ending }: { waiting: Rows; owed: Rows; ending: Rows }) {
  const { t } = useWords()
  const { mandates, rights } = useSession()
  const principals = [...new Map(mandates.map(({ principal, principalName }) => [principal, principalName]))]
  const of = (rows: Rows, principal: string) => {
    const count = rows.filter(({ owner }) => owner === principal).length
    return count > 0 && <bdi>{count}</bdi>
  }
  return (
    <Panel title={t('titles.page.home.principals')}>
      <div class="home-principals">
        <Table
          caption={t('titles.page.home.principals')}
          density="dense"
          rows={principals}
          keyOf={([principal]) => principal}
          hrefOf={([principal]) => `/titles?owner=${principal}`}
          columns={[
            { key: 'name', head: t('titles.field.owner'), cell: ([, name]) => <bdi>{name}</bdi> },
            {
              key: 'waiting',
              head: t('titles.page.home.to-finish'),
              align: 'end',
              cell: ([principal]) => of(waiting, principal),
            },
            {
              key: 'owed',
              head: t('titles.page.home.owed'),
              align: 'end',
              cell: ([principal]) => of(owed, principal),
            },
            {
              key: 'ending',
              head: t('titles.page.home.ending-short'),
              align: 'end',
              cell: ([principal]) => of(ending, principal),
            },
            {
              key: 'new',
              head: t('titles.page.templates.acts'),
              cell: ([principal]) =>
                rights.includes('write') && (
                  <LinkButton kind="quiet" icon="plus" href={`/titles/new?owner=${principal}`}>
                    {t('titles.page.list.new')}
                  </LinkButton>
                ),
            },
          ]}
        />
      </div>
    </Panel>
  )
}
