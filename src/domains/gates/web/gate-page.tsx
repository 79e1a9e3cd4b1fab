import './gates.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { Button, LinkButton } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentPage as Rows } from '../views.ts'
import { GateTruck } from './gate-truck.tsx'
import { plateOf } from './plate.ts'
import { ScanButton } from './scan-button.tsx'
import { type Checked, useGateList } from './use-gate-list.ts'
import { useTerminals } from './use-terminals.ts'

/** The gate of one's terminal: a plate, a code, what the code is worth, and the truck it is for. */
export function GatePage() {
  const { t } = useWords()
  const { terminals, mine } = useTerminals()
  return (
    <>
      <PageHeader
        title={t('gates.page.gate')}
        lead={t('gates.page.gate-lead')}
        acts={
          <LinkButton icon="clock" href="/gate/day">
            {t('gates.page.day-plan')}
          </LinkButton>
        }
      />
      {mine && <Gate terminal={mine.code} />}
      {!mine && terminals.length > 0 && <EmptyState icon="truck" title={t('gates.page.no-gate')} />}
    </>
  )
}

/** What the officer has before them: what was read, and what it is worth. */
interface Looked {
  readonly plate: string
  readonly checked?: Checked
}

function Gate({ terminal }: { terminal: string }) {
  const { t, format } = useWords()
  const { list, check } = useGateList(terminal)
  const [code, setCode] = useState('')
  const [plate, setPlate] = useState('')
  const [looked, setLooked] = useState<Looked>()
  const [unread, setUnread] = useState(false)
  const look = (word: string) => {
    const checked = word.trim() === '' ? undefined : check(word.trim())
    setLooked({ plate: plateOf(plate), ...(checked && { checked }) })
  }
  return (
    <>
      <form
        class="gate-form"
        onSubmit={(event) => {
          event.preventDefault()
          setUnread(false)
          look(code)
        }}
      >
        <TextInput
          name="/plate"
          label={t('gates.input.plate')}
          hint={t('gates.input.plate-hint')}
          value={plate}
          onChange={setPlate}
          code
        />
        <TextInput
          name="/shown"
          label={t('gates.field.shown')}
          hint={t('gates.field.shown-hint')}
          optional
          value={code}
          onChange={setCode}
          code
        />
        <div class="gate-row">
          <Button kind="primary" type="submit" icon="check">
            {t('gates.act.look')}
          </Button>
          <ScanButton
            onRead={(text) => {
              setUnread(text === undefined)
              setCode(text ?? '')
              if (text !== undefined) look(text)
            }}
          />
        </div>
        {unread && <Message kind="warning" live title={t('gates.page.unread')} />}
      </form>
      {looked && <Verdict looked={looked} />}
      {looked && <Trucks key={`${looked.plate} ${looked.checked?.slip?.id}`} looked={looked} />}
      <p class="gate-quiet">
        {list ? t('gates.page.list-of', { at: format.instant(list.at) }) : t('gates.page.no-list')}
      </p>
    </>
  )
}

/** What the code is worth, and whether it is this truck's: said plainly, before anything is opened. */
function Verdict({ looked: { plate, checked } }: { looked: Looked }) {
  const { t } = useWords()
  if (!checked) return null
  const { slip, verdict } = checked
  const isOther = slip !== undefined && plate !== '' && slip.vehicle !== plate
  return (
    <>
      {isOther && (
        <Message kind="error" live title={t('gates.verdict.other-truck', { read: plate, named: slip.vehicle })} />
      )}
      <Message
        kind={verdict === 'good' ? (isOther ? 'warning' : 'success') : 'error'}
        live
        title={t(`gates.verdict.${verdict}`)}
      >
        {slip && (
          <>
            <p>
              <bdi class="gate-plate">{slip.vehicle}</bdi>
            </p>
            <p>
              <bdi>{[slip.number, slip.driver, ...slip.units].join(' · ')}</bdi>{' '}
              {t('gates.page.packages', { count: slip.packages })}
              {slip.subjectToWeighing && ` · ${t('gates.page.subject-to-weighing')}`}
            </p>
          </>
        )}
      </Message>
    </>
  )
}

/** Trucks expected or inside: of the plate that was read, and the one the code is for. */
function Trucks({ looked: { plate, checked } }: { looked: Looked }) {
  const { t } = useWords()
  const request = `/api/appointments?status=armed,arrived,served&vehicle=${encodeURIComponent(plate)}`
  const byPlate = useLoaded<Rows>(plate === '' ? undefined : request, () => api.get(request), about('appointment'))
  const ofCode = checked?.slip?.appointment
  const ids = [...new Set([...(ofCode ? [ofCode] : []), ...(byPlate.value?.rows ?? []).map(({ id }) => id)])]
  if (plate !== '' && byPlate.value && ids.length === 0)
    return (
      <Panel>
        <EmptyState icon="truck" title={t('gates.page.no-truck', { plate })}>
          <p>{t('gates.page.no-truck-hint')}</p>
        </EmptyState>
      </Panel>
    )
  return (
    <>
      {ids.map((id) => (
        <GateTruck key={id} id={id} plate={plate} />
      ))}
    </>
  )
}
