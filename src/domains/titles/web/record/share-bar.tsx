import { useWords } from '#design/words/words.tsx'

/** How much of a whole is used, as a bar and as a figure. `used` and `whole` are decimal text; the bar is only to be looked at. */
export function ShareBar({ used, whole }: { used: string; whole: string }) {
  const { format } = useWords()
  const share = Number(whole) === 0 ? 0 : Number(used) / Number(whole)
  return (
    <span class="share">
      <span class="share-bar" aria-hidden="true">
        <span class="share-used" style={{ inlineSize: `${Math.min(Math.max(share, 0), 1) * 100}%` }} />
      </span>
      <bdi class="figure">{format.percent(share)}</bdi>
    </span>
  )
}
