import type { Markup } from '../../markup/markup.ts'

/** A part of the panel that folds; `count` says how much is in it. */
export function Section({ title, count, children }: { title: string; count?: number; children?: Markup }) {
  return (
    <details class="section" open>
      <summary>
        <h3>{title}</h3>
        {count !== undefined && <span class="count">{count}</span>}
      </summary>
      {children}
    </details>
  )
}

/** Says that there is nothing, in words. */
export function Nothing({ children }: { children?: Markup }) {
  return <p class="muted">{children}</p>
}
