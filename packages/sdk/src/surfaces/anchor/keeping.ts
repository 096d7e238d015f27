import type { Cancel } from '../../browser/browser.ts'
import type { Part } from '../part.ts'
import type { float as Float } from './floating.ts'
import type { Sides } from './follow.ts'
import { type Listen, listen } from './listen.ts'

/** What a tip that stands at its target does from then on. */
export interface Keeping extends Part {
  /** @param moved called when tip or target may be in another place than before. */
  keep: (tip: HTMLElement, target: Element, sides: Sides, moved: () => void) => Cancel
  listen: Listen
}

/** @param float follows the target where the browser cannot by itself. */
export function keepingIn(window: Window, float: typeof Float | undefined): Keeping {
  const { document } = window
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
