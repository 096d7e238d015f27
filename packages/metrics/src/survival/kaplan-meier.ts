import { logLog } from './log-log.ts'
import type { Observation } from './observation.ts'
import { type Quantile, quantileOf } from './quantile.ts'
import { riskSets } from './risk-set.ts'

export interface SurvivalStep {
  t: number
  /** Watched just before t. */
  atRisk: number
  events: number
  /** Probability, 0 to 1, that it has not happened by t. */
  survival: number
  /** Greenwood's standard error; null at survival 0, where it has no value. */
  se: number | null
  lo: number | null
  hi: number | null
}

export interface SurvivalCurve {
  n: number
  events: number
  /** One for each time with an event, ascending. */
  steps: SurvivalStep[]
  /** The least t with S(t) <= 0.75, 0.5 and 0.25. */
  p25: Quantile
  median: Quantile
  p75: Quantile
  /** The longest anybody was watched, for "> last observation"; null where nobody was. */
  lastT: number | null
}

/**
 * How long it takes, counting those to whom it has not happened yet: E. L. Kaplan and P. Meier, Nonparametric estimation from
 * incomplete observations, JASA 53 (1958), 457-481. At equal times events come before censorings. Variance by
 * M. Greenwood (1926), log(-log) interval. Times that are negative or not finite are not observations.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalCurve {
  const ofEvents = (happened: boolean) => observations.filter(({ event }) => event === happened)
  const sets = riskSets(ofEvents(true), ofEvents(false))
  const steps: SurvivalStep[] = []
  let survival = 1
  let greenwood = 0
  for (const { t, atRisk, ended } of sets) {
    const events = ended[0]!
    if (events === 0) continue
    survival *= (atRisk - events) / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    const se = survival > 0 ? survival * Math.sqrt(greenwood) : null
    const interval = logLog(survival, se)
    steps.push({ t, atRisk, events, survival, se, lo: interval?.lo ?? null, hi: interval?.hi ?? null })
  }
  const happened = steps.map(({ t, survival: s, lo, hi }) => ({
    t,
    happened: 1 - s,
    lo: hi === null ? null : 1 - hi,
    hi: lo === null ? null : 1 - lo,
  }))
  return {
    n: sets[0]?.atRisk ?? 0,
    events: steps.reduce((sum, step) => sum + step.events, 0),
    steps,
    p25: quantileOf(happened, 0.25),
    median: quantileOf(happened, 0.5),
    p75: quantileOf(happened, 0.75),
    lastT: sets.at(-1)?.t ?? null,
  }
}
