/** How much of something a key may do: on average, and at once. */
export interface Rate {
  perSecond: number
  burst: number
}

export interface RateLimit {
  /**
   * Takes `cost` from what the key may still do.
   * @param now by the clock of the machine, which may be put forward and back
   * @returns milliseconds to wait; 0 where it was taken
   */
  take(key: string, cost: number, now: number): number
}

/** Keys remembered, each some 150 bytes. Beyond that the one not seen for longest is forgotten, and starts with a full burst again. */
const keptKeys = 50_000

/**
 * The generic cell rate algorithm (ITU-T I.371). It keeps one number for each key: the time by which the key would have done everything
 * it did so far, had it kept to the average rate.
 */
export function createRateLimit({ perSecond, burst }: Rate): RateLimit {
  const doneBy = new Map<string, number>()
  const costMs = 1_000 / perSecond
  const aheadMs = burst * costMs
  let read: number | undefined
  let elapsedMs = 0

  return {
    take(key, cost, clockNow) {
      // Where the clock was put back, time goes on from where it was: else whoever is known would wait until it has caught up.
      elapsedMs += Math.max(0, clockNow - (read ?? clockNow))
      read = clockNow
      const now = elapsedMs
      const known = doneBy.get(key)
      const next = Math.max(now, known ?? 0) + cost * costMs
      const waitMs = next - now - aheadMs
      // A request larger than the burst passes as soon as nothing is left before it: otherwise it would wait for ever.
      if (waitMs > 0 && known !== undefined && known > now) return Math.ceil(Math.min(waitMs, known - now))
      doneBy.delete(key)
      doneBy.set(key, next)
      if (doneBy.size > keptKeys) doneBy.delete(doneBy.keys().next().value as string)
      return 0
    },
  }
}
