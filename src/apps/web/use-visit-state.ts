import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Words } from '#design/words/words.tsx'
import type { Language } from '#kernel/text.ts'
import { formatter } from '#platform/i18n/format.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'
import { directionOf } from '#platform/i18n/locale.ts'
import { translator } from '#platform/i18n/messages.ts'
import { api } from './api.ts'
import { forgetAll } from './cache.ts'
import { keepLanguage, languageChosen, languageOfDevice } from './language.ts'
import { hasProblem, type Problem } from './problem.ts'
import { reportText } from './report-text.ts'
import type { Session, Visit } from './session.tsx'
import { textsOf } from './texts.ts'

/** What the application knows before it can show a page: who is here, and in which language. */
export interface VisitState {
  readonly visit: Visit | undefined
  readonly words: Words | undefined
  /** Why the session could not be had. */
  readonly problem: Problem | undefined
  readonly reload: () => Promise<void>
}

export function useVisitState(): VisitState {
  const [session, setSession] = useState<Session>()
  const [problem, setProblem] = useState<Problem>()
  const [chosen, setChosen] = useState<Language | undefined>(languageOfDevice)
  const [words, setWords] = useState<Words>()

  const reload = useCallback(async () => {
    const answer = await api.get<Session>('/api/session')
    if (hasProblem(answer)) return setProblem(answer.problem)
    api.useToken(answer.value.csrf ?? '')
    setProblem(undefined)
    setSession(answer.value)
    // In a demonstration one reader is many people: what they chose goes before what each of those prefers.
    const chosenHere = answer.value.demonstration ? languageChosen() : undefined
    if (answer.value.language) setChosen(chosenHere ?? answer.value.language)
  }, [])

  useEffect(() => {
    reload()
  }, [])

  const language = chosen ?? session?.country.language ?? (problem && 'en')
  useEffect(() => {
    if (!language) return
    let overtaken = false
    textsOf(language).then((texts) => {
      if (overtaken) return
      document.documentElement.lang = language
      document.documentElement.dir = directionOf[language]
      api.speak(language)
      const format = formatter(language, legalOffset(session?.country.offsets ?? []))
      setWords({ language, t: translator(language, texts, reportText), format })
    })
    return () => {
      overtaken = true
    }
  }, [language, session?.country])

  const chooseLanguage = (next: Language) => {
    keepLanguage(next)
    setChosen(next)
    if (session?.user) api.put('/api/account/preferences', { language: next, mailWanted: session.user.mailWanted })
  }
  const signOut = async () => {
    await api.delete('/api/session')
    forgetAll()
    await reload()
  }

  return { visit: session && { session, reload, chooseLanguage, signOut }, words, problem, reload }
}
