import { LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import type { ActDone } from '../record/act-path.ts'
import { ReceiptLine } from '../record/receipt-line.tsx'
import { useNowSentence } from '../record/use-now-sentence.ts'

/** It is sent: under which number, where it is now, and until when an answer is due. */
export function Signed({ view, done }: { view: TitleView; done: ActDone }) {
  const { t } = useWords()
  const now = useNowSentence(view)
  const number = done.number ?? view.title.number
  return (
    <>
      <PageHeader
        kind={t('titles.page.edit.sent')}
        title={number ? <Code>{number}</Code> : t('titles.page.edit.sent')}
        copy={number}
        lead={now}
        acts={
          <LinkButton kind="primary" href={`/titles/${done.id}`}>
            {t('titles.page.edit.follow')}
          </LinkButton>
        }
      />
      <ReceiptLine done={done} />
    </>
  )
}
