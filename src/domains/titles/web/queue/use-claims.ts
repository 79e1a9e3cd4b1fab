import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { hasProblem } from '#apps/web/problem.ts'
import { useToast } from '#design/toast/toast.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleRow } from '../../views.ts'
import { actPath } from '../record/act-path.ts'

/** Taking and putting back titles from the queue, one or many; says what was done and, of each that was not, why. */
export function useClaims(onDone: () => void): {
  readonly busy: boolean
  readonly claim: (rows: readonly TitleRow[]) => Promise<void>
  readonly release: (row: TitleRow) => Promise<void>
} {
  const { t } = useWords()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  const act = async (name: 'claim' | 'release', rows: readonly TitleRow[]) => {
    setBusy(true)
    let done = 0
    for (const { id, number = '' } of rows) {
      const answer = await api.post(actPath(id, name), {})
      if (!hasProblem(answer)) done += 1
      else
        toast({
          kind: 'error',
          text: t('titles.page.queue.not-claimed', { number, reason: answer.problem.title || t('web.down.title') }),
        })
    }
    setBusy(false)
    onDone()
    return done
  }
  return {
    busy,
    claim: async (rows) => {
      const count = await act('claim', rows)
      if (count > 0) toast({ kind: 'success', text: t('titles.page.queue.claimed-count', { count }) })
    },
    release: async (row) => {
      await act('release', [row])
    },
  }
}
