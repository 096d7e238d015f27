/** How long one was watched, and what ended it. */
export interface Observation {
  /** From the start; any unit, 0 or more. */
  t: number
  /** False: it had not happened when watching ended (censored). */
  event: boolean
}

/** With several ways to end, one of which came first. */
export interface CompetingObservation {
  t: number
  /** Null: none had happened when watching ended (censored). */
  cause: string | null
}

/** All that happens at one time, and how many were watched just before it. */
export interface RiskSet {
  t: number
  atRisk: number
  /** By cause; absent is none. */
  events: ReadonlyMap<string, number>
  total: number
  censored: number
}

/** The risk sets in order of time. Events come before censorings of the same time, so those still count as at risk. */
export function riskSets(observations: readonly CompetingObservation[]): RiskSet[] {
  const sorted = observations.filter(({ t }) => Number.isFinite(t) && t >= 0).sort((a, b) => a.t - b.t)
  const sets: RiskSet[] = []
  let atRisk = sorted.length
  for (let index = 0; index < sorted.length; ) {
    const { t } = sorted[index]!
    const events = new Map<string, number>()
    let total = 0
    let censored = 0
    for (; sorted[index]?.t === t; index++) {
      const { cause } = sorted[index]!
      if (cause === null) censored++
      else {
        total++
        events.set(cause, (events.get(cause) ?? 0) + 1)
      }
    }
    sets.push({ t, atRisk, events, total, censored })
    atRisk -= total + censored
  }
  return sets
}
