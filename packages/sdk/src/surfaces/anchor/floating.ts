import { autoUpdate, computePosition, flip, offset, shift, type Placement } from '@floating-ui/dom'

/** Follows the target where the browser cannot by itself. A chunk of its own, which most browsers never fetch. */
export function float(target: Element, tip: HTMLElement, placement: Placement, settled: () => void): () => void {
  const place = async () => {
    // What overflows across is shifted, not a reason to stand at another side.
    const middleware = [offset(10), flip({ crossAxis: false, fallbackAxisSideDirection: 'start' }), shift({ padding: 12 })]
    const { x, y } = await computePosition(target, tip, { placement, strategy: 'fixed', middleware })
    tip.style.left = `${x}px`
    tip.style.top = `${y}px`
    settled()
  }
  tip.style.margin = '0'
  return autoUpdate(target, tip, () => void place())
}
