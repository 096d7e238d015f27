import { dayMs } from '../calendar/day.ts'
import { kaplanMeier } from '../survival/kaplan-meier.ts'
import type { Observation } from '../survival/observation.ts'
import type { Quantile } from '../survival/quantile.ts'
import type { Span } from './history.ts'

/** How long stays in a stage last, by Kaplan-Meier: those who are still there count as such. Days of 24 hours. */
export interface Stays {
  stage: string
  n: number
  stillIn: number
  medianDays: number | null
  /** All three quantiles, each with its 95 % interval. */
  days: { p25: Quantile; median: Quantile; p75: Quantile }
  /** For "> last observation" where a quantile was never reached. */
  lastObservationDays: number | null
}

/**
 * @param histories of each person or account.
 * @param stages in the order of the answer.
 * @param until the instant (ms since 1970) up to which the histories are known.
 */
export function staysOf(histories: Iterable<readonly Span[]>, stages: readonly string[], until: number): Stays[] {
  const observations = new Map(stages.map((stage) => [stage, [] as Observation[]]))
  for (const spans of histories) {
    for (const { stage, enteredAt, leftAt } of spans) {
      if (stage === null || enteredAt > until) continue
      const ended = leftAt !== null && leftAt <= until
      observations.get(stage)?.push({ t: ((ended ? leftAt : until) - enteredAt) / dayMs, event: ended })
    }
  }
  return stages.map((stage) => {
    const { n, events, p25, median, p75, lastT } = kaplanMeier(observations.get(stage)!)
    return { stage, n, stillIn: n - events, medianDays: median.value, days: { p25, median, p75 }, lastObservationDays: lastT }
  })
}
