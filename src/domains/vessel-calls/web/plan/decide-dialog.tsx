import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { useWords } from '#design/words/words.tsx'
import type { CallView } from '../../views.ts'
import { ActDialog } from '../record/act-dialog.tsx'
import { actFields } from '../record/act-fields.ts'
import { usePortLaw } from '../use-port-law.ts'

/** A window that is about to be decided for a call. */
export interface Deciding {
  readonly id: string
  readonly berth: string
  readonly from: string
  readonly until: string
}

/** The decision about a berth, filled in with where the ship was dragged to. */
export function DecideDialog({
  deciding,
  onClose,
  onDone,
}: {
  deciding: Deciding
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useWords()
  const { law, formality } = usePortLaw()
  const { organisation } = useSession()
  const path = `/api/calls/${deciding.id}`
  const { value: view } = useLoaded<CallView>(`call/${deciding.id}`, () => api.get(path), about('call', deciding.id))
  if (!law || !view) return null
  const wished: Readonly<Record<string, string>> = {
    '/berth': deciding.berth,
    '/from': deciding.from,
    '/until': deciding.until,
  }
  const fields = actFields.decideBerth?.({ view, law, reader: organisation.id, agents: [], t, formality }) ?? []
  return (
    <ActDialog
      view={view}
      act="decideBerth"
      fields={fields.map((field) => ({ ...field, first: wished[field.name] ?? field.first ?? '' }))}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
