import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './panel.css'

interface PanelProps {
  title: string
  /** What the reader needs to know to read it right, in a sentence. */
  note?: ComponentChildren
  actions?: ComponentChildren
  /** The content reaches the edges, as lists do. */
  flush?: boolean
  children: ComponentChildren
}

export function Panel({ title, note, actions, flush = false, children }: PanelProps) {
  const heading = useId()
  return (
    <section class={`panel${flush ? ' panel-flush' : ''}`} aria-labelledby={heading}>
      <header class="panel-head">
        <h2 id={heading}>{title}</h2>
        {actions}
        {note && <p class="panel-note">{note}</p>}
      </header>
      {children}
    </section>
  )
}
