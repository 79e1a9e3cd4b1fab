import type { ComponentChildren } from 'preact'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Message } from '#design/message/message.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { EvidenceReport } from '#platform/history/verify-file.ts'
import type { Checked } from './check-file.ts'

const shownFaults = 20

export interface CheckResultProps {
  /** Its name, as the reader knows it. */
  readonly file: string
  readonly checked: Checked
  /** Keys of the reader's choice were given; else the one that came with the file is all there is. */
  readonly isTrusted: boolean
}

/** What was found in a file, first in a sentence, then question by question, each fault at its line. */
export function CheckResult({ file, checked, isTrusted }: CheckResultProps) {
  const { t } = useWords()
  const name = <bdi class="verify-name">{file}</bdi>
  switch (checked.kind) {
    case 'neither':
      return (
        <Message kind="error" live title={t('web.verify.neither')}>
          <p>{name}</p>
        </Message>
      )
    case 'receipt': {
      const { receipt, answers } = checked
      const { unchanged, inLog, signed } = answers
      const faults = [unchanged, inLog, signed].flatMap((answer) => (answer.ok ? [] : [answer.reason]))
      return (
        <>
          <Outcome ok={faults.length === 0}>
            {name}
            {faults.length > 0 && (
              <ul class="verify-faults">
                {faults.map((reason) => (
                  <li key={reason}>{t(`history.fault.${reason}`)}</li>
                ))}
              </ul>
            )}
          </Outcome>
          <DescriptionList
            items={[
              { term: t('web.verify.record'), value: <bdi dir="ltr">{receipt.fact.record}</bdi> },
              { term: t('web.verify.fact'), value: t('web.verify.fact-number', { number: receipt.fact.number }) },
              { term: t('web.verify.recorded'), value: <Instant at={receipt.fact.at} /> },
              { term: t('web.verify.unchanged'), value: t(unchanged.ok ? 'web.verify.yes' : 'web.verify.no') },
              { term: t('web.verify.in-log'), value: t(inLog.ok ? 'web.verify.yes' : 'web.verify.no') },
              { term: t('web.verify.signed'), value: t(signed.ok ? 'web.verify.yes' : 'web.verify.no') },
              ...signatureOf(receipt.head),
            ]}
          />
          {!isTrusted && <Message kind="warning" title={t('web.verify.compare')} />}
        </>
      )
    }
    case 'evidence': {
      const { report } = checked
      const { ok, facts, records, chainsOk, inclusionOk, headOk, wholeLog, head } = report
      return (
        <>
          <Outcome ok={ok}>
            {name}
            <Faults {...report} />
          </Outcome>
          <DescriptionList
            items={[
              { term: t('web.verify.contains'), value: t('web.verify.contains-facts', { facts, records }) },
              { term: t('web.verify.unchanged'), value: t(chainsOk ? 'web.verify.yes' : 'web.verify.no') },
              { term: t('web.verify.in-log'), value: t(inclusionOk ? 'web.verify.yes' : 'web.verify.no') },
              { term: t('web.verify.signed'), value: t(headOk ? 'web.verify.yes' : 'web.verify.no') },
              ...(head ? signatureOf(head) : []),
              { term: t('web.verify.extent'), value: wholeLog && t('web.verify.extent-whole') },
            ]}
          />
          {!isTrusted && <Message kind="warning" title={t('web.verify.compare')} />}
        </>
      )
    }
  }

  function signatureOf({ at, keyId }: { readonly at: string; readonly keyId: string }) {
    return [
      { term: t('web.verify.sealed'), value: <Instant at={at} /> },
      { term: t('web.verify.signing-key'), value: <bdi dir="ltr">{keyId}</bdi> },
    ]
  }
}

function Outcome({ ok, children }: { ok: boolean; children: ComponentChildren }) {
  const { t } = useWords()
  return (
    <Message kind={ok ? 'success' : 'error'} live title={t(ok ? 'web.verify.nothing-wrong' : 'web.verify.wrong')}>
      {children}
    </Message>
  )
}

function Faults({ problems, furtherProblems }: EvidenceReport) {
  const { t } = useWords()
  const unshown = problems.length + furtherProblems - shownFaults
  if (problems.length === 0) return null
  return (
    <ul class="verify-faults">
      {problems.slice(0, shownFaults).map(({ line, number, reason }) => (
        <li key={`${line} ${reason}`}>
          {number === undefined
            ? t('web.verify.fault-line', { line, fault: t(`history.fault.${reason}`) })
            : t('web.verify.fault-fact', { line, number, fault: t(`history.fault.${reason}`) })}
        </li>
      ))}
      {unshown > 0 && <li>{t('web.verify.faults-more', { count: unshown })}</li>}
    </ul>
  )
}
