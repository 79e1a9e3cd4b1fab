import { useState } from 'preact/hooks'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { Message } from '#design/message/message.tsx'
import { Select } from '#design/select/select.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ManifestView } from '../views.ts'

const natures = ['import', 'export', 'transit', 'transhipment', 'remaining-on-board'] as const
const typedFields = [
  'number',
  'consignee',
  'portOfLoading',
  'portOfDischarge',
  'finalDestination',
  'description',
  'hs',
  'packages',
  'packageKind',
  'mass',
  'container',
] as const

/** A bill written by screen, with one kind of goods in at most one unit; anything larger comes as a file. */
export function BillDialog({ view, onClose, onDone }: { view: ManifestView; onClose: () => void; onDone: () => void }) {
  const { t } = useWords()
  const { busy, problem, send } = useAct<unknown>()
  const { header, id } = view.manifest
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({
    nature: header.direction,
    ...(header.direction === 'import' ? { portOfDischarge: header.port } : { portOfLoading: header.port }),
  })
  const set = (name: string) => (value: string) => setTyped({ ...typed, [name]: value })
  const submit = async () => {
    if (await send(`/api/manifests/${id}/save-draft`, { bills: [billFrom(typed)] }, view.version)) onDone()
  }
  return (
    <Dialog
      open
      title={t('manifests.bill.add')}
      onClose={onClose}
      onSubmit={submit}
      acts={
        <>
          <Button onClick={onClose}>{t('titles.page.form.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t('manifests.act.saveDraft')}
          </Button>
        </>
      }
    >
      {problem && <Message kind="error" live title={problem.title || t('web.failed.title')} />}
      <Select
        name="/nature"
        label={t('manifests.bill.nature')}
        value={typed.nature ?? ''}
        onChange={set('nature')}
        options={natures.map((value) => ({ value, label: t(`manifests.nature.${value}`) }))}
      />
      {typedFields.map((name) => (
        <TextInput
          key={name}
          name={`/${name}`}
          label={t(`manifests.bill.${name}`)}
          value={typed[name] ?? ''}
          onChange={set(name)}
        />
      ))}
    </Dialog>
  )
}

/** What was typed as a bill; what was left empty is left out. */
function billFrom(typed: Readonly<Record<string, string>>): object {
  const text = (name: string) => {
    const value = typed[name]?.trim()
    return value ? { [name]: value } : {}
  }
  const packages = Number(typed.packages ?? 0) || 0
  const grossKg = (typed.mass ?? '').replace(',', '.') || '0'
  const unit = typed.container?.toUpperCase().replace(/[\s-]/g, '')
  return {
    ...text('number'),
    kind: 'direct',
    ...text('nature'),
    ...(typed.consignee && { consignee: { name: typed.consignee } }),
    ...text('portOfLoading'),
    ...text('portOfDischarge'),
    ...text('finalDestination'),
    packages,
    grossKg,
    ...(typed.description && {
      items: [
        {
          number: 1,
          ...text('description'),
          ...text('hs'),
          packages,
          ...text('packageKind'),
          grossKg,
          equipment: unit ? [unit] : [],
        },
      ],
    }),
    equipment: unit ? [{ number: unit, filling: 'full', seals: [] }] : [],
  }
}
