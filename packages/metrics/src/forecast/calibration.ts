import type { Measure } from '@milepost/contract'
import { dayMs } from '../calendar/day.ts'
import { meanInterval } from '../intervals/mean.ts'
import { type Context, measure } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import { findSpanAt } from '../stages/history.ts'
import { baseRateOf } from './base-rate.ts'
import { leastMoves } from './least-moves.ts'
import { ratesOf } from './rates.ts'
import { type Outlook, semiMarkov } from './semi-markov.ts'
import { type ForecastUnit, groupOf, type Place, spansUntil } from './unit.ts'

/** One in five units is held back: the forecast it is judged by has not seen it. */
const heldBackOneIn = 5

/** Classes of predicted probability, in percent, of the reliability table. */
const reliabilityClasses = 10

export interface Reliability {
  /** Mean of the probabilities predicted in this class, in percent. */
  predicted: number
  /** How often it came so, in percent, with its Wilson interval; n is the predictions. */
  observed: Measure
}

export interface Calibration {
  /** Units held back and predicted. */
  n: number
  /** Mean squared error over all stages (G. W. Brier, Monthly Weather Review 78 (1950), 1-3): 0 is perfect, 2 is always wrong. */
  brier: number
  /** The same, had each unit been given the base rate. */
  baseRateBrier: number
  /** The same, had each been said to stay where it is. */
  stayingBrier: number
  /** How much less than the base rate, for each unit, with a t interval: the forecast is better where it excludes zero. */
  gain: Measure
  reliability: Reliability[]
}

export interface CalibrationQuestion {
  units: readonly ForecastUnit[]
  places: readonly Place[]
  asOf: number
  horizonDays: number
}

/**
 * Forecasts what has happened since: learns from four fifths of the units as they were one horizon ago, predicts the others, and looks.
 *
 * @returns null where too little had happened by then to learn from, or nobody is held back.
 */
export function calibrationOf({ units, places, asOf, horizonDays }: CalibrationQuestion, context?: Context): Calibration | null {
  const cutoff = asOf - horizonDays * dayMs
  const known = units.map(({ id, spans }) => ({ id, spans, then: spansUntil(spans, cutoff) })).filter(({ then }) => then.length > 0)
  const isHeldBack = ({ id }: { id: string }) => groupOf(id, heldBackOneIn) === 0
  const learning = known.filter((unit) => !isHeldBack(unit)).map(({ id, then }) => ({ id, spans: then }))
  const rates = ratesOf(learning.map(({ spans }) => spans), places, cutoff)
  const base = baseRateOf(learning, places, cutoff, horizonDays * dayMs)
  if (rates.moves < leastMoves || base.n === 0) return null

  const predict = semiMarkov(rates, horizonDays)
  const baseOutlook = base.counts.map((count) => count / base.n)
  const outlooks: { outlook: Outlook; actual: number }[] = []
  const errors: { own: number; base: number; staying: number }[] = []
  for (const { spans, then } of known.filter(isHeldBack)) {
    const { stage, enteredAt } = then.at(-1)!
    const place = places.indexOf(stage)
    const actual = places.indexOf(findSpanAt(spans, asOf)?.stage ?? null)
    if (place < 0 || actual < 0) continue
    const outlook = predict(place, (cutoff - enteredAt) / dayMs)
    outlooks.push({ outlook, actual })
    errors.push({ own: brierOf(outlook, actual), base: brierOf(baseOutlook, actual), staying: place === actual ? 0 : 2 })
  }
  const n = errors.length
  if (n === 0) return null

  const gains = errors.map(({ own, base: other }) => other - own)
  const gain = meanOf(gains)
  const variance = gains.reduce((sum, one) => sum + (one - gain) ** 2, 0) / (n - 1)
  return {
    n,
    brier: meanOf(errors.map(({ own }) => own)),
    baseRateBrier: meanOf(errors.map((error) => error.base)),
    stayingBrier: meanOf(errors.map(({ staying }) => staying)),
    gain: measure({ value: gain, n, interval: meanInterval(gain, variance, n), method: 't' }, context),
    reliability: reliabilityOf(outlooks, context),
  }
}

function brierOf(outlook: Outlook, actual: number): number {
  return outlook.reduce((sum, probability, place) => sum + (probability - (place === actual ? 1 : 0)) ** 2, 0)
}

function reliabilityOf(outlooks: readonly { outlook: Outlook; actual: number }[], context?: Context): Reliability[] {
  const classes = Array.from({ length: reliabilityClasses }, () => ({ sum: 0, n: 0, came: 0 }))
  for (const { outlook, actual } of outlooks) {
    for (const [place, probability] of outlook.entries()) {
      const row = classes[Math.min(reliabilityClasses - 1, Math.floor(probability * reliabilityClasses))]!
      row.sum += probability
      row.n++
      if (place === actual) row.came++
    }
  }
  return classes
    .filter(({ n }) => n > 0)
    .map(({ sum, n, came }) => ({ predicted: (100 * sum) / n, observed: share(came, n, context) }))
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
