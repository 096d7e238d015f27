/** The share of the time that looking for what is not there may take: a page that changes in every frame must not feel it. */
export const lookShare = 0.005
/** Milliseconds of looking that a quiet while saves up, so that what comes back is found at once. */
export const savedMs = 30

/** How much looking a page can bear. */
export interface Allowance {
  /** Milliseconds until looking is due again; 0: now. @param urgent what was there is lost: as much again is lent for that */
  waitMs(urgent?: boolean): number
  /** Does it, and counts the time that it took: of a single dear look no more than what is saved, for a machine that stands still in the middle of one is no fault of the page. */
  spend<Result>(work: () => Result): Result
}

/** @param now milliseconds; whole ones will do: what single readings miss, many of them make up for */
export function createAllowance(now: () => number): Allowance {
  let savings = savedMs
  let countedAt = now()
  let lastMs = 0
  const count = () => {
    const at = now()
    savings = Math.min(savedMs, savings + Math.max(0, at - countedAt) * lookShare)
    countedAt = at
  }
  return {
    waitMs(urgent = false) {
      count()
      const left = savings + (urgent ? savedMs : 0)
      return left > 0 ? 0 : Math.ceil((1 - left) / lookShare)
    },
    spend(work) {
      const startedAt = now()
      const result = work()
      const tookMs = Math.max(0, now() - startedAt)
      savings -= Math.min(tookMs, Math.max(savedMs, lastMs))
      lastMs = tookMs
      return result
    },
  }
}
