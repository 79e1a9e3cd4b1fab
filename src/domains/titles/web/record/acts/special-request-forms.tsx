import { useState } from 'preact/hooks'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { SpecialRequest } from '../../../title.ts'
import { AcceptOrNot, type Answer, accepted } from './accept-or-not.tsx'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

type Kind = SpecialRequest['kind']
const kinds: readonly Kind[] = ['splitting', 'partial-shipments', 'overrun', 'penalties', 'price-change', 'other']

/** A case outside the rules is put to the exchange office. */
export function SpecialRequestForm(props: ActFormProps) {
  const { t } = useWords()
  const [kind, setKind] = useState<Kind | ''>('')
  const [text, setText] = useState('')
  return (
    <ActDialog {...props} act="fileSpecialRequest" input={{ kind, text }}>
      {(errorOf) => (
        <>
          <Select
            name="/kind"
            label={t('titles.field.kind')}
            options={kinds.map((value) => ({ value, label: t(`titles.value.special-request.${value}`) }))}
            value={kind}
            onChange={setKind}
            error={errorOf('/kind')}
          />
          <TextArea
            name="/text"
            label={t('titles.field.text')}
            rows={6}
            value={text}
            onChange={setText}
            maxLength={4000}
            error={errorOf('/text')}
          />
        </>
      )}
    </ActDialog>
  )
}

/** The exchange office grants a special request or not, and says why. */
export function DecideSpecialRequestForm(props: ActFormProps) {
  const { t } = useWords()
  const open = props.view.title.specialRequests.filter((one) => !one.decision)
  const [request, setRequest] = useState(open[0]?.id ?? '')
  const [granted, setGranted] = useState<Answer>('')
  const [reason, setReason] = useState('')
  const chosen = open.find(({ id }) => id === request)
  return (
    <ActDialog {...props} act="decideSpecialRequest" input={{ request, granted: accepted(granted), reason }}>
      {(errorOf) => (
        <>
          {open.length > 1 && (
            <Select
              name="/request"
              label={t('titles.field.request')}
              options={open.map(({ id, kind }) => ({ value: id, label: t(`titles.value.special-request.${kind}`) }))}
              value={request}
              onChange={setRequest}
              error={errorOf('/request')}
            />
          )}
          {chosen && (
            <blockquote class="act-quote" dir="auto">
              {chosen.text}
            </blockquote>
          )}
          <AcceptOrNot act="decideSpecialRequest" value={granted} onChange={setGranted} error={errorOf('/granted')} />
          <TextArea
            name="/reason"
            label={t('titles.field.reason')}
            value={reason}
            onChange={setReason}
            maxLength={2000}
            error={errorOf('/reason')}
          />
        </>
      )}
    </ActDialog>
  )
}
