import './empty-state.css'
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#design/icon/icon.tsx'

/** There is nothing here, why, and what one can do. Not for what failed or may not be seen: those are pages of their own. */
export function EmptyState({
  icon,
  title,
  children,
  act,
}: {
  icon: IconName
  title: string
  children?: ComponentChildren
  act?: ComponentChildren
}) {
  return (
    <div class="empty-state">
      <span class="empty-state-icon">
        <Icon name={icon} />
      </span>
      <p class="empty-state-title">{title}</p>
      {children && <div class="empty-state-text">{children}</div>}
      {act}
    </div>
  )
}
