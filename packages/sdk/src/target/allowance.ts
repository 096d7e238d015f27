/** The share of time that looking for missing targets may take, so that even a page that changes in every frame does not slow down. */
export const lookShare = 0.005
/** Milliseconds of looking that can be saved up in quiet times, so that a target that returns is found at once. */
export const savedMs = 30

/** How much looking a page can bear. */
export interface Allowance {
  /** Milliseconds until the next look is allowed; 0 for now. @param urgent a target that was there was lost: as much again may be borrowed for that */
  waitMs(urgent?: boolean): number
  /** Does the work and charges the time it took. A single long look costs no more than what is saved, since the machine may have stood still in the middle of it. */
  spend<Result>(work: () => Result): Result
}

/** @param now milliseconds; whole ones are exact enough, since errors of single readings cancel out */
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
