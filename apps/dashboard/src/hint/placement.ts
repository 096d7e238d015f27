interface Box {
  left: number
  top: number
  width: number
  height: number
}
interface Size {
  width: number
  height: number
}

const gap = 6
const margin = 8

/** Below the anchor where there is room, else above; never over the sides of the window. All in CSS pixels of the window. */
export function placement(anchor: Box, box: Size, window: Size): { left: number; top: number } {
  const rightmost = Math.max(margin, window.width - box.width - margin)
  const left = Math.min(Math.max(anchor.left, margin), rightmost)
  const below = anchor.top + anchor.height + gap
  const above = anchor.top - gap - box.height
  const top = below + box.height <= window.height - margin || above < margin ? below : above
  return { left, top }
}
