import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import { AttachPaper } from './attach-paper.tsx'

/** The papers of the title, to be read as they were sent; the applicant adds to them. */
export function PapersPanel({ view, onDone }: { view: TitleView; onDone: () => void }) {
  const { t, format } = useWords()
  const { id, documents } = view.title
  const mayAttach = view.acts.some(({ act, possible }) => act === 'attachDocument' && possible)
  return (
    <>
      {documents.length === 0 ? (
        <EmptyState icon="attach" title={t('titles.page.papers.none')} />
      ) : (
        <Table
          caption={t('titles.field.documents')}
          density="dense"
          rows={documents}
          keyOf={(one) => one.id}
          columns={[
            {
              key: 'name',
              head: t('titles.field.document'),
              cell: (one) => (
                <a href={`/api/titles/${id}/documents/${one.id}`} download={one.name}>
                  <bdi>{one.name}</bdi>
                </a>
              ),
            },
            { key: 'kind', head: t('titles.field.kind'), cell: ({ kind }) => t(`titles.value.document-kind.${kind}`) },
            {
              key: 'size',
              head: t('titles.page.papers.size'),
              align: 'end',
              cell: ({ size }) => <bdi>{format.fileSize(size)}</bdi>,
            },
            { key: 'at', head: t('titles.page.papers.at'), cell: ({ at }) => <Instant at={at} /> },
            {
              key: 'by',
              head: t('titles.page.by'),
              cell: ({ by }) => <PersonName name={by.name} organisation={by.organisationName} />,
            },
          ]}
        />
      )}
      {mayAttach && (
        <Panel title={t('titles.act.attachDocument')}>
          <AttachPaper view={view} onDone={onDone} />
        </Panel>
      )}
    </>
  )
}
