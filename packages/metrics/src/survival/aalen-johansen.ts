import { logLog } from './log-log.ts'
import type { CompetingObservation } from './observation.ts'
import { type Quantile, quantileOf } from './quantile.ts'
import { riskSets } from './risk-set.ts'

export interface IncidenceStep {
  t: number
  atRisk: number
  /** Of the cause asked for. */
  events: number
  /** Of the other causes. */
  competing: number
  /** Probability, 0 to 1, that this cause has ended it by t. */
  incidence: number
  se: number
  lo: number | null
  hi: number | null
}

export interface IncidenceCurve {
  n: number
  events: number
  competing: number
  /** One for each time with an event of the cause, ascending. */
  steps: IncidenceStep[]
  /** The least t with an incidence of 0.25, 0.5 and 0.75. */
  p25: Quantile
  median: Quantile
  p75: Quantile
  lastT: number | null
}

/**
 * How soon one cause comes where another may come first and end it: the cumulative incidence of O. O. Aalen and S. Johansen,
 * Scandinavian Journal of Statistics 5 (1978), 141-150. Variance by the delta method (E. Marubini and M. G. Valsecchi,
 * Analysing Survival Data from Clinical Trials and Observational Studies, 1995, section 10.3), log(-log) interval. With one cause alone it is
 * the Kaplan-Meier curve with Greenwood's variance.
 */
export function aalenJohansen(observations: readonly CompetingObservation[], cause: string): IncidenceCurve {
  const sets = riskSets(
    observations.filter((one) => one.cause === cause),
    observations.filter((one) => one.cause !== null && one.cause !== cause),
    observations.filter((one) => one.cause === null),
  )
  const steps: IncidenceStep[] = []
  const variance = incidenceVariance()
  let survival = 1
  let incidence = 0
  let competingTotal = 0
  for (const { t, atRisk, ended } of sets) {
    const [own = 0, others = 0] = ended
    const total = own + others
    competingTotal += others
    incidence += (survival * own) / atRisk
    const se = Math.sqrt(variance.at({ survival, incidence, atRisk, own, total }))
    survival *= (atRisk - total) / atRisk
    if (own === 0) continue
    const interval = logLog(incidence, se)
    steps.push({
      t,
      atRisk,
      events: own,
      competing: others,
      incidence,
      se,
      lo: interval?.lo ?? null,
      hi: interval?.hi ?? null,
    })
  }
  const happened = steps.map(({ t, incidence: share, lo, hi }) => ({ t, happened: share, lo, hi }))
  return {
    n: sets[0]?.atRisk ?? 0,
    events: steps.reduce((sum, step) => sum + step.events, 0),
    competing: competingTotal,
    steps,
    p25: quantileOf(happened, 0.25),
    median: quantileOf(happened, 0.5),
    p75: quantileOf(happened, 0.75),
    lastT: sets.at(-1)?.t ?? null,
  }
}

interface Moment {
  /** Just before. */
  survival: number
  /** With the events of this time. */
  incidence: number
  atRisk: number
  own: number
  total: number
}

/**
 * The three sums of the delta method, with `I` the incidence now and `I(j)` at each time so far: `(I - I(j))^2` weighs the events of all
 * causes, the second sum those of the cause, `I - I(j)` their covariance. Multiplied out, each time costs a few additions.
 */
function incidenceVariance() {
  let all = 0
  let allTimesI = 0
  let allTimesI2 = 0
  let own2 = 0
  let both = 0
  let bothTimesI = 0
  return {
    at({ survival, incidence, atRisk, own, total }: Moment): number {
      // When all who are left end at once this is the last time, and its own weight (I - I(j)) is 0.
      const weight = atRisk > total ? total / (atRisk * (atRisk - total)) : 0
      all += weight
      allTimesI += weight * incidence
      allTimesI2 += weight * incidence * incidence
      own2 += (survival * survival * own * (atRisk - own)) / atRisk ** 3
      const covariance = (survival * own) / atRisk ** 2
      both += covariance
      bothTimesI += covariance * incidence
      const first = incidence * incidence * all - 2 * incidence * allTimesI + allTimesI2
      return Math.max(0, first + own2 - 2 * (incidence * both - bothTimesI))
    },
  }
}
