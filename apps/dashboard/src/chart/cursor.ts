/** The stop nearest to a place, by bisection. @param stops ascending positions in CSS pixels */
export function nearest(stops: number[], place: number): number {
  let low = 0
  let high = stops.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((stops[middle] ?? 0) < place) low = middle
    else high = middle
  }
  const [a, b] = [stops[low] ?? 0, stops[high] ?? 0]
  return Math.abs(b - place) < Math.abs(place - a) ? high : low
}

/** Where a key takes the cursor, or null where the key is not for it. @param at null before the first stop was chosen */
export function stopAfterKey(key: string, at: number | null, size: number): number | null {
  const page = Math.max(1, Math.round(size / 10))
  const from = at ?? size
  const to: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: (at ?? -1) + 1,
    ArrowUp: (at ?? -1) + 1,
    PageDown: from - page,
    PageUp: (at ?? -1) + page,
    Home: 0,
    End: size - 1,
  }
  const target = to[key]
  return target === undefined || size === 0 ? null : Math.min(Math.max(target, 0), size - 1)
}
