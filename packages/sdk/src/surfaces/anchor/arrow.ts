export type Edge = 'below' | 'above' | 'left' | 'right'

type Box = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>

/** Half of the arrow, CSS pixels. */
const half = 6
/** How near the arrow may come to a corner, CSS pixels: clear of its rounding. */
const corner = 14

/** Which side of the target the tip stands on now, after any flip; the widest gap decides where boxes meet at a corner. */
export function edgeOf(tip: Box, target: Box): Edge {
  const gaps: [Edge, number][] = [
    ['below', tip.top - target.bottom],
    ['above', target.top - tip.bottom],
    ['right', tip.left - target.right],
    ['left', target.left - tip.right],
  ]
  return gaps.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Where along the tip's edge the arrow starts, CSS pixels from the tip's left or top: opposite the middle of the target. */
export function arrowOffset(edge: Edge, tip: Box, target: Box): number {
  const vertical = edge === 'left' || edge === 'right'
  const [from, to] = vertical ? [tip.top, tip.bottom] : [tip.left, tip.right]
  const middle = vertical ? (target.top + target.bottom) / 2 : (target.left + target.right) / 2
  return Math.max(corner, Math.min(middle - from - half, to - from - corner - 2 * half))
}
