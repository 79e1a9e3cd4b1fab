import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import type { TitleView } from '../../views.ts'
import { HandOverForm } from '../record/acts/hand-over-form.tsx'

/** The form that gives a title of the queue to a colleague; it reads the title first, so that nothing newer is overrun. */
export function HandOverFromQueue({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const { value, reload } = useLoaded<TitleView>(`title/${id}`, () => api.get(`/api/titles/${id}`))
  return value ? <HandOverForm view={value} onClose={onClose} onDone={onDone} onReload={reload} /> : null
}
