import './page-header.css'
import type { ComponentChildren } from 'preact'
import { CopyButton } from '#design/code/code.tsx'

export interface PageHeaderProps {
  readonly title: ComponentChildren
  /** Kind of the thing, above its title. */
  readonly kind?: ComponentChildren
  /** A number that can be copied, when the title is one. */
  readonly copy?: string | undefined
  /** Its state, beside the title. */
  readonly state?: ComponentChildren
  /** Where it is, what is missing, who has it, until when: one sentence. */
  readonly lead?: ComponentChildren
  /** The primary act first; always in this place. */
  readonly acts?: ComponentChildren
}

/** The top of a page. Its heading takes the focus when the page is opened. */
export function PageHeader({ title, kind, copy, state, lead, acts }: PageHeaderProps) {
  return (
    <header class="page-header">
      <div class="page-header-text">
        {kind && <p class="page-header-kind">{kind}</p>}
        <div class="page-header-title">
          <h1 tabIndex={-1}>{title}</h1>
          {copy && <CopyButton text={copy} />}
          {state}
        </div>
        {lead && <p class="page-header-lead">{lead}</p>}
      </div>
      {acts && <div class="page-header-acts no-print">{acts}</div>}
    </header>
  )
}
