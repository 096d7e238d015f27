import type { Cancel } from '../../browser/browser.ts'
import type { Part } from '../part.ts'
import { canAnchor, type Sides } from './follow.ts'
import { type Listen, listen } from './listen.ts'

/** What a tip that stands at its target does from then on. */
export interface Keeping extends Part {
  /** @param moved called when tip or target may be in another place than before. */
  keep: (tip: HTMLElement, target: Element, sides: Sides, moved: () => void) => Cancel
  listen: Listen
}

/** Where the browser cannot follow a target by itself, with what does that. */
export async function keepingIn(window: Window): Promise<Keeping> {
  const { document } = window
  const float = canAnchor(window) ? undefined : (await import('./floating.ts')).float
  return {
    listen,
    keep(tip, target, sides, moved) {
      const resized = new ResizeObserver(moved)
      for (const element of [tip, target, document.body]) resized.observe(element)
      window.addEventListener('resize', moved)
      document.addEventListener('scroll', moved, { capture: true, passive: true })
      const stopFloating = float?.(target, tip, sides, moved)
      return () => {
        resized.disconnect()
        window.removeEventListener('resize', moved)
        document.removeEventListener('scroll', moved, { capture: true })
        stopFloating?.()
      }
    },
  }
}
