import './summary.css'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A page with a panel at its side that stays in sight: totals, what is missing, who has it. Under 1000 px it stands below. */
export function WithSummary({
  title,
  summary,
  children,
}: {
  title: string
  summary: ComponentChildren
  children: ComponentChildren
}) {
  const heading = useId()
  return (
    <div class="with-summary">
      <div class="with-summary-main">{children}</div>
      <aside class="summary-panel" aria-labelledby={heading}>
        <h2 id={heading}>{title}</h2>
        {summary}
      </aside>
    </div>
  )
}

/** A part of a page on a surface of its own. */
export function Panel({
  title,
  acts,
  children,
}: {
  title?: string
  acts?: ComponentChildren
  children: ComponentChildren
}) {
  const heading = useId()
  return (
    <section class="panel" aria-labelledby={title ? heading : undefined}>
      {title && (
        <header class="panel-head">
          <h2 id={heading}>{title}</h2>
          {acts}
        </header>
      )}
      {children}
    </section>
  )
}
