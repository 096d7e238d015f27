import type { CurveStep } from '@milepost/contract'
import { dayMs } from '../calendar/day.ts'
import { aalenJohansen } from '../survival/aalen-johansen.ts'
import { kaplanMeier } from '../survival/kaplan-meier.ts'
import type { CompetingObservation } from '../survival/observation.ts'
import type { Quantile } from '../survival/quantile.ts'
import { type Start, tookMs } from './start.ts'

export interface ActivationCurve {
  /** Kaplan-Meier, or Aalen-Johansen where some left before they activated. */
  method: 'kaplanMeier' | 'aalenJohansen'
  n: number
  events: number
  /** Those who left before activating. */
  left: number
  /** Days of 24 hours; `activated`, `lo` and `hi` are shares in [0, 1]. At most `maxSteps`, evenly spread, the last among them. */
  steps: CurveStep[]
  p25Days: number | null
  medianDays: number | null
  p75Days: number | null
  days: { p25: Quantile; median: Quantile; p75: Quantile }
  lastObservationDays: number | null
}

/** More steps than a screen has columns are not worth sending. */
const maxSteps = 500

/**
 * How long it takes to activate. Those who have not activated yet count as still waiting (censored): the median of those who have,
 * taken alone, would be too short.
 */
export function timeToActivate(starts: Iterable<Start>, asOf: number): ActivationCurve {
  const observations = observationsOf(starts, asOf)
  const left = observations.reduce((sum, { cause, count = 1 }) => sum + (cause === 'left' ? count : 0), 0)
  const curve = left === 0 ? survivalOf(observations) : incidenceOf(observations)
  const { p25, median, p75 } = curve.days
  return { ...curve, left, steps: thinned(curve.steps), p25Days: p25.value, medianDays: median.value, p75Days: p75.value }
}

function observationsOf(starts: Iterable<Start>, asOf: number): CompetingObservation[] {
  const observations: CompetingObservation[] = []
  for (const start of starts) {
    const { startedAt, leftAt = null, count = 1 } = start
    if (startedAt > asOf) continue
    const took = tookMs(start, asOf)
    const stayed = leftAt === null || leftAt > asOf ? null : Math.max(0, leftAt - startedAt)
    if (took !== null && (stayed === null || took <= stayed)) observations.push({ t: took / dayMs, cause: 'activated', count })
    else if (stayed !== null) observations.push({ t: stayed / dayMs, cause: 'left', count })
    else observations.push({ t: (asOf - startedAt) / dayMs, cause: null, count })
  }
  return observations
}

function survivalOf(observations: readonly CompetingObservation[]) {
  const { n, events, steps, p25, median, p75, lastT } = kaplanMeier(
    observations.map(({ t, cause, count = 1 }) => ({ t, event: cause === 'activated', count })),
  )
  return {
    method: 'kaplanMeier' as const,
    n,
    events,
    steps: steps.map(({ t, atRisk, events: at, survival, lo, hi }) => ({
      days: t,
      atRisk,
      events: at,
      activated: 1 - survival,
      lo: hi === null ? null : 1 - hi,
      hi: lo === null ? null : 1 - lo,
    })),
    days: { p25, median, p75 },
    lastObservationDays: lastT,
  }
}

function incidenceOf(observations: readonly CompetingObservation[]) {
  const { n, events, steps, p25, median, p75, lastT } = aalenJohansen(observations, 'activated')
  return {
    method: 'aalenJohansen' as const,
    n,
    events,
    steps: steps.map(({ t, atRisk, events: at, incidence, lo, hi }) => ({ days: t, atRisk, events: at, activated: incidence, lo, hi })),
    days: { p25, median, p75 },
    lastObservationDays: lastT,
  }
}

/** Events of the steps left out are counted into the next one kept. */
function thinned(steps: readonly CurveStep[]): CurveStep[] {
  if (steps.length <= maxSteps) return [...steps]
  const kept: CurveStep[] = []
  let events = 0
  for (const [index, step] of steps.entries()) {
    events += step.events
    const slot = Math.floor(((index + 1) * maxSteps) / steps.length)
    if (slot === Math.floor((index * maxSteps) / steps.length)) continue
    kept.push({ ...step, events })
    events = 0
  }
  return kept
}
