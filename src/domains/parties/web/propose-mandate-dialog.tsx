import { useState } from 'preact/hooks'
import { ActDialog } from '#apps/web/act-dialog.tsx'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { Select } from '#design/select/select.tsx'
import { useWords } from '#design/words/words.tsx'
import { useLaw, useNames } from '#domains/titles/web/record/use-names.ts'
import { useOrganisations } from '#domains/titles/web/record/use-organisations.ts'
import { useToday } from './use-today.ts'

/** A company asks an agent to act for it: which agent, for which titles, whether he may sign, from when to when. */
export function ProposeMandateDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useWords()
  const names = useNames()
  const categories = useLaw()?.categories ?? []
  const agents = useOrganisations('customs-agent')
  const today = useToday()
  const [agent, setAgent] = useState('')
  const [scope, setScope] = useState<readonly string[]>([])
  const [maySign, setMaySign] = useState(false)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState('')

  const toggle = (code: string, chosen: boolean) =>
    setScope(chosen ? [...scope, code] : scope.filter((one) => one !== code))
  const input = {
    ...(agent !== '' && { agent }),
    scope: scope.length === 0 ? ['*'] : scope,
    maySign,
    ...(from !== '' && { from }),
    ...(until !== '' && { until }),
  }
  return (
    <ActDialog
      fieldTexts="parties.mandate.field"
      title={t('parties.mandate.act.propose')}
      path="/api/mandates"
      input={input}
      onClose={onClose}
      onDone={onDone}
    >
      {(errorOf) => (
        <>
          <Select
            name="/agent"
            label={t('parties.mandate.field.agent')}
            options={agents.map(({ id, name }) => ({ value: id, label: name }))}
            value={agent}
            onChange={setAgent}
            error={errorOf('/agent')}
          />
          <fieldset class="mandate-scope" id="/scope" tabIndex={-1}>
            <legend>{t('parties.mandate.field.scope')}</legend>
            <p>{t('parties.mandate.help.scope')}</p>
            {categories.map(({ code }) => (
              <Checkbox
                key={code}
                name={`/scope/${code}`}
                label={names.category(code)}
                checked={scope.includes(code)}
                onChange={(chosen) => toggle(code, chosen)}
              />
            ))}
          </fieldset>
          <Checkbox
            name="/maySign"
            label={t('parties.mandate.field.maySign')}
            hint={t('parties.mandate.help.maySign')}
            checked={maySign}
            onChange={setMaySign}
            error={errorOf('/maySign')}
          />
          <DateInput
            name="/from"
            label={t('parties.mandate.field.from')}
            value={from}
            onChange={setFrom}
            error={errorOf('/from')}
          />
          <DateInput
            name="/until"
            label={t('parties.mandate.field.until')}
            hint={t('parties.mandate.help.until')}
            min={from === '' ? today : from}
            value={until}
            onChange={setUntil}
            error={errorOf('/until')}
          />
        </>
      )}
    </ActDialog>
  )
}
