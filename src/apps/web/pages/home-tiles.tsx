import { Icon } from '#design/icon/icon.tsx'
import type { Meaning } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'

export interface Tile {
  readonly name: 'returned' | 'drafts' | 'owed' | 'ending' | 'late' | 'waiting' | 'unclaimed' | 'mine'
  /** Absent until it is known. */
  readonly count: number | undefined
  readonly href: string
  /** What more than none of them means to the reader. */
  readonly meaning?: Meaning
}

/** How much there is of each kind, as figures that lead to the titles themselves. */
export function HomeTiles({ tiles }: { tiles: readonly Tile[] }) {
  const { t } = useWords()
  return (
    <ul class="home-tiles" aria-label={t('titles.page.home.figures')}>
      {tiles.map(({ name, count, href, meaning = 'neutral' }) => {
        const shown = count === undefined ? 'neutral' : count === 0 ? 'done' : meaning
        return (
          <li key={name}>
            <a class={`home-tile state-${shown}`} href={href}>
              <Icon name={shown} />
              <bdi class="home-figure">{count ?? '…'}</bdi>
              <span>{t(`titles.page.home.tile.${name}`, { count: count ?? 0 })}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
