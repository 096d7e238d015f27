/** All that ends at one time, and how many were watched just before it. */
export interface RiskSet {
  t: number
  atRisk: number
  /** How many ended in each way, in the order of the lists given. */
  ended: readonly number[]
}

/** When watching ended, of how many; default 1. */
export interface End {
  t: number
  count?: number
}

/**
 * The risk sets in order of time. Each list holds the times at which watching ended in one way, and censoring is one of these ways. Whoever
 * ends at a time still counts as at risk at it, so at equal times events come before censorings. Negative and infinite times are left out.
 */
export function riskSets(...ends: readonly (readonly End[])[]): RiskSet[] {
  const byTime = new Map<number, number[]>()
  let atRisk = 0
  for (const [way, list] of ends.entries()) {
    for (const { t, count = 1 } of list) {
      if (!(t >= 0 && t < Infinity && count > 0)) continue
      let ended = byTime.get(t)
      if (ended === undefined) byTime.set(t, (ended = new Array<number>(ends.length).fill(0)))
      ended[way]! += count
      atRisk += count
    }
  }
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([t, ended]) => {
      const set = { t, atRisk, ended }
      atRisk -= ended.reduce((sum, count) => sum + count, 0)
      return set
    })
}
