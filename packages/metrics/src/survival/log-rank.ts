import { chiSquareP } from './chi-square.ts'
import { solve } from './linear-system.ts'
import type { Observation } from './observation.ts'
import { riskSets } from './risk-set.ts'

export interface LogRankGroup {
  n: number
  observed: number
  /** Events it would have had, had all groups the same curve. */
  expected: number
}

export interface LogRank {
  groups: LogRankGroup[]
  /** Null where there is nothing to compare: fewer than two groups with somebody at risk at an event. */
  chiSquare: number | null
  df: number
  /** Probability of a difference at least as large, were there none. */
  p: number | null
}

/**
 * Whether groups differ in how long it takes: N. Mantel, Cancer Chemotherapy Reports 50 (1966), 163-170, with the
 * hypergeometric variance. Two groups or more.
 */
export function logRank(groups: readonly (readonly Observation[])[]): LogRank {
  const size = groups.length
  const ofEvents = (happened: boolean) => groups.map((group) => group.filter(({ event }) => event === happened))
  const sets = riskSets(...ofEvents(true), ...ofEvents(false))
  const atRisk = groups.map((_, group) => sets.reduce((sum, { ended }) => sum + ended[group]! + ended[size + group]!, 0))
  const result = atRisk.map((n): LogRankGroup => ({ n, observed: 0, expected: 0 }))
  const covariance = result.map(() => new Array<number>(size).fill(0))

  for (const { atRisk: n, ended } of sets) {
    const events = ended.slice(0, size)
    const total = events.reduce((sum, count) => sum + count, 0)
    // Hypergeometric: `total` events drawn from the n at risk, without putting back.
    const spread = n > 1 ? (total * (n - total)) / (n - 1) : 0
    const shares = atRisk.map((own) => own / n)
    for (const [row, group] of result.entries()) {
      group.observed += events[row]!
      group.expected += total * shares[row]!
      for (const column of result.keys()) {
        covariance[row]![column]! += spread * shares[row]! * ((row === column ? 1 : 0) - shares[column]!)
      }
      atRisk[row]! -= ended[row]! + ended[size + row]!
    }
  }

  const compared = result.flatMap((_, index) => (covariance[index]![index]! > 1e-12 ? [index] : [])).slice(1)
  const excess = compared.map((index) => result[index]!.observed - result[index]!.expected)
  const weights = solve(compared.map((row) => compared.map((column) => covariance[row]![column]!)), excess)
  if (compared.length === 0 || weights === null) return { groups: result, chiSquare: null, df: 0, p: null }
  const chiSquare = Math.max(0, weights.reduce((sum, weight, index) => sum + weight * excess[index]!, 0))
  return { groups: result, chiSquare, df: compared.length, p: chiSquareP(chiSquare, compared.length) }
}
