import { useState } from 'preact/hooks'
import { errorAt, errorsAtFields } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { LinesGrid } from '#design/lines-grid/lines-grid.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import { certificateKinds, type Ship } from '../../ship.ts'
import { type Asked, firstValues, inputFrom } from '../fields/asked.ts'
import { AskedFields } from '../fields/asked-fields.tsx'

interface Certificate {
  readonly id: string
  readonly kind: string
  readonly number: string
  readonly issuer: string
  readonly expiresOn: string
}
const certificate = (values: Partial<Certificate> = {}): Certificate => ({
  kind: 'other',
  number: '',
  issuer: '',
  expiresOn: '',
  ...values,
  id: crypto.randomUUID(),
})

const names = [
  'imo',
  'name',
  'callSign',
  'mmsi',
  'flag',
  'type',
  'loaM',
  'beamM',
  'draughtM',
  'grossTonnage',
  'netTonnage',
  'owner',
] as const

/** The file of a ship, opened or kept up to date, with its certificates. */
export function ShipDialog({
  ship,
  onClose,
  onDone,
}: {
  ship: Ship | undefined
  onClose: () => void
  onDone: () => void
}) {
  const { t, language } = useWords()
  const fields = names.map(
    (name): Asked => ({
      name: `/${name}`,
      kind: name === 'name' || name === 'owner' ? 'text' : 'code',
      label: t(`calls.field.${name}`),
      optional: name === 'mmsi',
      first: ship?.[name] ?? '',
    }),
  )
  const [values, setValues] = useState(() => firstValues(fields))
  const [certificates, setCertificates] = useState<readonly Certificate[]>(
    () => ship?.certificates.map(certificate) ?? [],
  )
  const { busy, problem, send } = useAct()
  const errors = errorsAtFields(problem, language)
  const title = t(ship ? 'calls.page.update-ship' : 'calls.page.new-ship')
  const save = async () => {
    const given = certificates.map(({ id: _, expiresOn, ...rest }) => ({
      ...rest,
      ...(expiresOn !== '' && { expiresOn }),
    }))
    const path = ship ? `/api/ships/${ship.id}/update` : '/api/ships'
    if (await send(path, { ...inputFrom(fields, values), certificates: given })) onDone()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      onSubmit={save}
      acts={
        <>
          <Button onClick={onClose}>{t('calls.page.back')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {title}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && <Message kind="error" live title={problem.title} />}
      <AskedFields
        fields={fields}
        values={values}
        onChange={setValues}
        errorOf={(pointer) => errorAt(problem, pointer, language)}
      />
      <LinesGrid
        name="/certificates"
        caption={t('calls.field.certificates')}
        columns={[
          {
            key: 'kind',
            head: t('calls.field.kind'),
            kind: 'select',
            options: certificateKinds.map((value) => ({ value, label: t(`calls.certificate.${value}`) })),
          },
          { key: 'number', head: t('calls.form.number'), kind: 'text' },
          { key: 'issuer', head: t('calls.form.issuer'), kind: 'text' },
          { key: 'expiresOn', head: t('calls.form.expires'), kind: 'text' },
        ]}
        rows={certificates}
        onChange={setCertificates}
        newRow={certificate}
        errorAt={(pointer) => errorAt(problem, pointer, language)}
      />
    </Dialog>
  )
}
