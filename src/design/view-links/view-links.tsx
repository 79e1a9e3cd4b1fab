import './view-links.css'

export interface ViewLink {
  readonly name: string
  readonly label: string
  readonly href: string
}

/** The ways to look at a list, as links side by side; the one shown is marked. */
export function ViewLinks({ label, views, current }: { label: string; views: readonly ViewLink[]; current: string }) {
  return (
    <nav class="view-links" aria-label={label}>
      {views.map(({ name, label: words, href }) => (
        <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  )
}
