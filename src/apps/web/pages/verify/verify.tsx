import './verify.css'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PageProps } from '../../page.ts'
import { FileCheck } from './file-check.tsx'
import { PaperVerdict } from './paper-verdict.tsx'

/** Where the code on a paper leads, for anybody: what it proves, and a check of proofs that needs nobody's word. */
export function VerifyPage({ query }: PageProps) {
  const { t } = useWords()
  const code = new URLSearchParams(
    ['record', 'number', 'hash'].map((name): [string, string] => [name, query.get(name) ?? '']),
  )
  return (
    <div class="verify">
      <PageHeader title={t('web.verify.title')} lead={t('web.verify.lead')} />
      {query.has('record') && <PaperVerdict key={code.toString()} code={code.toString()} />}
      <FileCheck />
    </div>
  )
}
