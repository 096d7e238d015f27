/**
 * Moves labels apart, as little as possible and in their order, until none overlap.
 * @param wanted ascending or not; the result keeps the order of the input
 * @param gap least distance between two, in CSS pixels
 */
export function spread(wanted: number[], gap: number, lowest: number, highest: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const placed = [...wanted]
  let floor = lowest
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, floor)
    floor = (placed[index] ?? 0) + gap
  }
  let ceiling = highest
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling)
    ceiling = (placed[index] ?? 0) - gap
  }
  return placed
}
