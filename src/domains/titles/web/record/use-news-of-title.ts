import { useEffect, useRef } from 'preact/hooks'
import { useSession } from '#apps/web/session.tsx'
import { useToast } from '#design/toast/toast.tsx'
import { useWords } from '#design/words/words.tsx'
import type { HistoryEntry } from '../../views.ts'
import { factSentence } from './fact-sentence.ts'

/** Says what others did to the title while the page is open, once, in the sentences of its history. */
export function useNewsOfTitle(entries: readonly HistoryEntry[] | undefined, currency: string | undefined): void {
  const words = useWords()
  const toast = useToast()
  const { user } = useSession()
  const known = useRef<number>(undefined)
  const last = entries?.at(-1)?.number

  useEffect(() => {
    if (!entries || last === undefined) return
    const fresh = known.current === undefined ? [] : entries.filter(({ number }) => number > (known.current ?? last))
    known.current = last
    const byOthers = fresh.filter(({ by }) => by.user !== user.id)
    if (byOthers.length > 0)
      toast({ kind: 'info', text: byOthers.map((entry) => factSentence(entry, currency, words)).join(' ') })
  }, [last])
}
