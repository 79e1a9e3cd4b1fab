import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWords, type Words, WordsProvider } from '#design/words/words.tsx'
import { translator } from '#platform/i18n/messages.ts'
import { reportText } from './report-text.ts'
import type { Location } from './router.ts'
import { allTextsOf } from './texts.ts'

interface Inside {
  readonly House: ComponentType<{ location: Location }>
  readonly words: Words
}

/** The house and what it says are fetched once somebody is in: the door stays light. */
export function SignedIn({ location }: { location: Location }) {
  const { language, format } = useWords()
  const [inside, setInside] = useState<Inside>()
  useEffect(() => {
    let overtaken = false
    Promise.all([import('./house.tsx'), allTextsOf(language)]).then(([{ House }, texts]) => {
      if (!overtaken) setInside({ House, words: { language, format, t: translator(language, texts, reportText) } })
    })
    return () => {
      overtaken = true
    }
  }, [language, format])
  if (!inside) return null
  return (
    <WordsProvider words={inside.words}>
      <inside.House location={location} />
    </WordsProvider>
  )
}
