import { chiSquareP } from './chi-square.ts'
import { solve } from './linear-system.ts'
import { type Observation, riskSets } from './observation.ts'

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
  const sets = riskSets(
    groups.flatMap((group, index) => group.map(({ t, event }) => ({ t, cause: event ? eventOf(index) : endOf(index) }))),
  )
  const size = groups.length
  const atRisk = groups.map((group) => group.filter(({ t }) => Number.isFinite(t) && t >= 0).length)
  const result = atRisk.map((n): LogRankGroup => ({ n, observed: 0, expected: 0 }))
  const covariance = result.map(() => new Array<number>(size).fill(0))

  for (const set of sets) {
    const events = groups.map((_, index) => set.events.get(eventOf(index)) ?? 0)
    const all = events.reduce((sum, count) => sum + count, 0)
    if (all > 0) addTime(set.atRisk, all, atRisk, events, result, covariance)
    for (const index of groups.keys()) {
      atRisk[index]! -= events[index]! + (set.events.get(endOf(index)) ?? 0)
    }
  }

  const compared = result.flatMap((_, index) => (covariance[index]![index]! > 1e-12 ? [index] : [])).slice(1)
  const excess = compared.map((index) => result[index]!.observed - result[index]!.expected)
  const weights = solve(compared.map((row) => compared.map((column) => covariance[row]![column]!)), excess)
  if (compared.length === 0 || weights === null) return { groups: result, chiSquare: null, df: 0, p: null }
  const chiSquare = Math.max(0, weights.reduce((sum, weight, index) => sum + weight * excess[index]!, 0))
  return { groups: result, chiSquare, df: compared.length, p: chiSquareP(chiSquare, compared.length) }
}

const eventOf = (group: number) => `event ${group}`
/** The end of watching without an event. */
const endOf = (group: number) => `end ${group}`

function addTime(
  n: number,
  all: number,
  atRisk: readonly number[],
  events: readonly number[],
  result: LogRankGroup[],
  covariance: number[][],
): void {
  const spread = n > 1 ? (all * (n - all)) / (n - 1) : 0
  for (const [row, group] of result.entries()) {
    const share = atRisk[row]! / n
    group.observed += events[row]!
    group.expected += all * share
    for (const column of result.keys()) {
      covariance[row]![column]! += spread * share * ((row === column ? 1 : 0) - atRisk[column]! / n)
    }
  }
}
