/** All that ends at one time, and how many were watched just before it. */
export interface RiskSet {
  t: number
  atRisk: number
  /** How many ended in each way, in the order of the lists given. */
  ended: readonly number[]
}

/**
 * The risk sets in order of time, from the times at which watching ended in each of several ways; censoring is one of them. Who ends at a
 * time is at risk at it, whichever way: so events come before censorings. Times that are negative or not finite are left out.
 */
export function riskSets(...ends: readonly (readonly number[])[]): RiskSet[] {
  const lists = ends.map((times) => Float64Array.from(times.filter((t) => t >= 0 && t < Infinity)).sort())
  const next = lists.map(() => 0)
  let atRisk = lists.reduce((sum, { length }) => sum + length, 0)
  const sets: RiskSet[] = []
  while (atRisk > 0) {
    const t = lists.reduce((least, list, way) => Math.min(least, list[next[way]!] ?? Infinity), Infinity)
    const ended = lists.map((list, way) => {
      const begin = next[way]!
      let end = begin
      while (list[end] === t) end++
      next[way] = end
      return end - begin
    })
    sets.push({ t, atRisk, ended })
    atRisk -= ended.reduce((sum, count) => sum + count, 0)
  }
  return sets
}
