import type { ComponentChildren } from 'preact'
import './list.css'

/** The controls above a list, and the way back to the whole of it. */
export function Filters({ children, clear }: { children: ComponentChildren; clear?: () => void }) {
  return (
    <div class="filters" role="search">
      {children}
      {clear && (
        <button type="button" class="button button-quiet" onClick={clear}>
          Clear filters
        </button>
      )}
    </div>
  )
}
