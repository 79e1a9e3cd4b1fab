import { useEffect, useRef, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { hasProblem, type Problem } from '#apps/web/problem.ts'
import type { Instant } from '#kernel/elements.ts'
import { marksAfter } from '../../taken-over.ts'
import type { TakenOver, TitleDraft } from '../../title.ts'
import type { TitleView } from '../../views.ts'
import { type ActDone, actPath } from '../record/act-path.ts'
import { holdsTheSame } from './draft-values.ts'

/** `conflict`: somebody else saved other text meanwhile; nothing is saved until the person chooses. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

/** A draft as it is being typed, and how far it is kept. */
export interface DraftInHand {
  readonly draft: TitleDraft
  /** Marks of values taken over that nobody has typed over since. */
  readonly takenOver: TakenOver
  readonly state: SaveState
  readonly savedAt: Instant | undefined
  readonly problem: Problem | undefined
  readonly change: (draft: TitleDraft) => void
  /** Saves now what is not saved yet; gives the version saved, nothing when it could not be. */
  readonly saveNow: () => Promise<number | undefined>
  /** Ends a conflict: saves what was typed here, or takes what the other person saved. */
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

const pauseMilliseconds = 1200
const triesAgainAfterMilliseconds = 8000

/**
 * Keeps a draft by itself once typing pauses, and when the page is left. `onSaved` asks for the title again, so that
 * what is missing is known.
 */
export function useDraft(view: TitleView, onSaved: () => void): DraftInHand {
  const { title, version } = view
  const [draft, setDraft] = useState(title.draft)
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState<Instant>()
  const [problem, setProblem] = useState<Problem>()
  /** What the server holds as far as this page knows. */
  const known = useRef({ draft: title.draft, takenOver: title.takenOver, version })
  const typed = useRef(draft)
  const saving = useRef<Promise<number | undefined>>(undefined)
  const inConflict = useRef(false)
  const reload = useRef(onSaved)
  reload.current = onSaved

  const save = async (): Promise<number | undefined> => {
    const sent = typed.current
    if (inConflict.current) return undefined
    if (holdsTheSame(sent, known.current.draft)) {
      setState('saved')
      return known.current.version
    }
    setState('saving')
    const answer = await api.post<ActDone>(
      actPath(title.id, 'saveDraft'),
      { draft: sent },
      { expects: known.current.version },
    )
    if (hasProblem(answer)) {
      setProblem(answer.problem)
      setState('failed')
      if (answer.problem.reason === 'stale-page') reload.current()
      return undefined
    }
    known.current = {
      draft: sent,
      takenOver: marksAfter(known.current, sent),
      version: answer.value.version,
    }
    setProblem(undefined)
    setSavedAt(answer.value.at)
    setState(typed.current === sent ? 'saved' : 'unsaved')
    reload.current()
    return answer.value.version
  }

  /** One save at a time: what was typed during one is saved by the next. */
  const saveNow = (): Promise<number | undefined> => {
    const mine = (saving.current ?? Promise.resolve()).then(save)
    saving.current = mine
    return mine.finally(() => {
      if (saving.current === mine) saving.current = undefined
    })
  }

  const change = (next: TitleDraft) => {
    typed.current = next
    setDraft(next)
    if (!inConflict.current) setState('unsaved')
  }

  useEffect(() => {
    if (state !== 'unsaved' && state !== 'failed') return
    const timer = setTimeout(saveNow, state === 'failed' ? triesAgainAfterMilliseconds : pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [draft, state])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!holdsTheSame(typed.current, known.current.draft)) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('beforeunload', warn)
      if (!holdsTheSame(typed.current, known.current.draft)) saveNow()
    }
  }, [])

  /** The title came anew: papers added here change its version alone, another person's text is no longer ours. */
  useEffect(() => {
    if (saving.current || version <= known.current.version) return
    const theirs = { draft: title.draft, takenOver: title.takenOver, version }
    const isOurs = holdsTheSame(title.draft, known.current.draft)
    const nothingTyped = holdsTheSame(typed.current, known.current.draft)
    if (isOurs || nothingTyped) {
      known.current = theirs
      if (nothingTyped && !isOurs) change(title.draft)
      else if (state === 'failed') setState('unsaved')
      return
    }
    inConflict.current = true
    setState('conflict')
  }, [version, state])

  const endConflict = (mine: TitleDraft) => {
    inConflict.current = false
    known.current = { draft: title.draft, takenOver: title.takenOver, version }
    change(mine)
  }

  return {
    draft,
    takenOver: marksAfter(known.current, draft),
    state,
    savedAt,
    problem,
    change,
    saveNow,
    keepMine: () => endConflict(typed.current),
    takeTheirs: () => endConflict(title.draft),
  }
}
