import './breadcrumbs.css'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

export interface Crumb {
  readonly label: string
  readonly href: string
}

/** The way back, from the broadest page to the one above this. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords()
  return (
    <nav class="breadcrumbs no-print" aria-label={t('design.breadcrumbs.label')}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <Icon name="next" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
