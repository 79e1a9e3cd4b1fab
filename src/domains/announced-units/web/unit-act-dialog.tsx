import { useState } from 'preact/hooks'
import { ActDialog } from '#apps/web/act-dialog.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AnnouncedUnitAct } from '../acts.ts'
import type { AnnouncedUnitView } from '../views.ts'
import { announcementOf, type Typed, typedOf } from './announcement-fields.ts'
import { AnnouncementForm } from './announcement-form.tsx'

const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The form of an act on an announced container. */
export function UnitActDialog({
  view: { unit, version },
  act,
  onClose,
  onDone,
}: {
  view: AnnouncedUnitView
  act: AnnouncedUnitAct
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useWords()
  const [typed, setTyped] = useState<Typed>(act === 'amend' ? typedOf(unit.announcement) : { method: '2' })
  const put = (name: string, value: string) => setTyped({ ...typed, [name]: value })
  const text = (name: string) => ({
    name: `/${name}`,
    label: t(`units.input.${name}`),
    value: typed[name] ?? '',
    onChange: (value: string) => put(name, value),
  })
  return (
    <ActDialog
      title={t(`units.act.${act}`)}
      path={`/api/announced-units/${unit.id}/${kebab(act)}`}
      input={inputOf(act, typed)}
      expects={version}
      fieldTexts="units.input"
      danger={act === 'cancel' || act === 'refuse' || act === 'refuseMass'}
      onClose={onClose}
      onDone={onDone}
    >
      {(errorOf) => {
        switch (act) {
          case 'amend':
            return <AnnouncementForm typed={typed} errorOf={errorOf} onChange={put} />
          case 'accept':
            return <p>{t('units.now.notified', { terminal: unit.terminalName })}</p>
          case 'declareMass':
            return (
              <>
                <NumberInput {...text('kg')} unit="kg" error={errorOf('/kg')} />
                <RadioGroup<'1' | '2'>
                  {...text('method')}
                  choices={(['1', '2'] as const).map((value) => ({ value, label: t(`units.method.${value}`) }))}
                  value={typed.method === '1' ? '1' : '2'}
                  error={errorOf('/method')}
                />
                <TextInput {...text('ticket')} code optional={typed.method !== '1'} error={errorOf('/ticket')} />
                <TextInput {...text('place')} optional error={errorOf('/place')} />
                <TextInput {...text('signedBy')} error={errorOf('/signedBy')} />
              </>
            )
          default:
            return <TextArea {...text('reason')} rows={3} maxLength={500} error={errorOf('/reason')} />
        }
      }}
    </ActDialog>
  )
}

function inputOf(act: AnnouncedUnitAct, typed: Typed): object {
  const given = (...names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (typed[name]?.trim() ? [[name, typed[name].trim()]] : [])))
  switch (act) {
    case 'amend':
      return { announcement: announcementOf(typed) }
    case 'accept':
      return {}
    case 'declareMass':
      return {
        kg: typed.kg ?? '',
        method: typed.method ?? '2',
        signedBy: typed.signedBy ?? '',
        ...given('ticket', 'place'),
      }
    default:
      return { reason: typed.reason ?? '' }
  }
}
