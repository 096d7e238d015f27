import type { ComponentChildren } from 'preact'
import './answer.css'

/** Nothing to show yet: why, and the next step. */
export function Empty({ title, children, actions }: { title: string; children: ComponentChildren; actions?: ComponentChildren }) {
  return (
    <div class="notice">
      <p class="notice-title">{title}</p>
      <p>{children}</p>
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  )
}
