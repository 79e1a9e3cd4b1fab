import { useWords } from '#design/words/words.tsx'
import { situationOf } from '../../situation.ts'
import type { TitleView } from '../../views.ts'

/** Where a title is, who has it, since when and until when: one sentence in the words of the trade. */
export function useNowSentence({ title, names }: TitleView): string {
  const { t, format } = useWords()
  const { now, organisations, since, until } = situationOf(title)
  const deadline = until === undefined ? '' : until.includes('T') ? format.instant(until) : format.day(until)
  return t(`titles.now.${now}`, {
    names: organisations.map((id) => names[id] ?? '').join(', '),
    since: format.instant(since),
    until: deadline,
  })
}
