import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import type { Sides } from './follow.ts'

/** Follows the target where the browser cannot by itself. A chunk of its own, which most browsers never fetch. */
export function float(target: Element, tip: HTMLElement, { side, dir }: Sides, settled: () => void): () => void {
  const inline = (side === 'end') === (dir === 'ltr') ? 'right' : 'left'
  const placement = side === 'top' || side === 'bottom' ? side : inline
  const place = async () => {
    // An overflow along the other axis is corrected by shifting, not by moving to another side.
    const middleware = [offset(10), flip({ crossAxis: false, fallbackAxisSideDirection: 'start' }), shift({ padding: 12 })]
    const { x, y } = await computePosition(target, tip, { placement, strategy: 'fixed', middleware })
    tip.style.left = `${x}px`
    tip.style.top = `${y}px`
    settled()
  }
  tip.style.margin = '0'
  return autoUpdate(target, tip, () => void place())
}
