import './manifests.css'
import { useState } from 'preact/hooks'
import type { PageProps } from '#apps/web/page.ts'
import { hasProblem, noAnswer } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { upload } from '#apps/web/upload.ts'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { FileDrop } from '#design/file-drop/file-drop.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LodgeReport } from '../views.ts'
import { FindingsTable, type ToldFinding } from './findings-table.tsx'
import { StartForm } from './start-form.tsx'

/** A file is dropped, read at once, told what is wrong and where, and lodged when nothing refuses; or a manifest is begun by screen. */
export function LodgePage(_: PageProps) {
  const { t } = useWords()
  const { rights } = useSession()
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('manifests.page.title'), href: '/manifests' }]} />
      <PageHeader title={t('manifests.page.lodge')} lead={t('manifests.lodge.lead')} />
      {rights.includes('sign') && <ByFile />}
      <StartForm />
    </>
  )
}

function ByFile() {
  const { t, language } = useWords()
  const [file, setFile] = useState<File>()
  const [report, setReport] = useState<LodgeReport>()
  const [error, setError] = useState<string>()
  const [share, setShare] = useState(0)
  const [busy, setBusy] = useState(false)

  const send = async (path: string, chosen: File): Promise<LodgeReport | undefined> => {
    setError(undefined)
    const answer = await upload<LodgeReport>(path, chosen, {}, setShare)
    if (!hasProblem(answer)) return answer.value
    const { status, title, errors } = answer.problem
    setError(status === noAnswer.status ? t('web.down.title') : (errors[0]?.text[language] ?? title))
    return undefined
  }
  const take = async ([chosen]: readonly File[]) => {
    if (!chosen) return
    setFile(chosen)
    setReport(undefined)
    setReport(await send('/api/manifests/check', chosen))
  }
  const lodge = async () => {
    if (!file || busy) return
    setBusy(true)
    const lodged = await send('/api/manifests/lodge', file)
    setBusy(false)
    if (lodged?.id) navigate(`/manifests/${lodged.id}`)
  }
  const drop = () => {
    setFile(undefined)
    setReport(undefined)
    setError(undefined)
  }

  return (
    <section>
      <FileDrop
        name="/file"
        label={t('manifests.lodge.file')}
        hint={t('manifests.lodge.hint')}
        error={error}
        multiple={false}
        accept=".edi,.txt,.xml,.csv,.json"
        files={
          file
            ? [
                {
                  id: file.name,
                  name: file.name,
                  size: file.size,
                  state: error !== undefined ? 'failed' : report ? 'sent' : 'sending',
                  sent: share,
                },
              ]
            : []
        }
        onFiles={take}
        onRemove={drop}
      />
      <p>
        <LinkButton kind="quiet" icon="download" href="/api/manifests/template.csv" download="">
          {t('manifests.lodge.template')}
        </LinkButton>
      </p>
      {report && (
        <>
          <Message
            kind={report.accepted ? 'success' : 'error'}
            live
            title={t(report.accepted ? 'manifests.lodge.fine' : 'manifests.lodge.faults')}
          >
            <p>
              {t('manifests.lodge.read', {
                format: t(`manifests.format.${report.format}`),
                bills: report.counts.bills,
                units: report.counts.units,
              })}
            </p>
          </Message>
          {report.findings.length > 0 && <FindingsTable findings={report.findings as readonly ToldFinding[]} />}
          {report.accepted && (
            <Button kind="primary" icon="check" busy={busy} onClick={lodge}>
              {t('manifests.act.lodge')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
