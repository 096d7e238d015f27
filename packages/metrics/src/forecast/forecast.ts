import type { Measure } from '@milepost/contract'
import { dayMs } from '../calendar/day.ts'
import { z95 } from '../intervals/normal.ts'
import { type Context, type Interval, measure } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import type { RankedModel } from '../stages/ranking.ts'
import { baseRateOf } from './base-rate.ts'
import { type Calibration, calibrationOf } from './calibration.ts'
import { leastMoves } from './least-moves.ts'
import { ratesOf } from './rates.ts'
import { semiMarkov } from './semi-markov.ts'
import { type ForecastUnit, groupOf, type Place, spansUntil } from './unit.ts'

export interface ForecastQuestion {
  model: Pick<RankedModel, 'stages'>
  units: readonly ForecastUnit[]
  /** The instant (ms since 1970) from which it looks ahead; what is known of later is not used. */
  asOf: number
  /** Default 30. */
  horizonDays?: number
}

export interface StageForecast {
  stage: Place
  /** How many of the units are there now. */
  now: number
  /** How many of them will be: a count of units, with the interval the count itself will fall into. n is the units. */
  expected: Measure
  /** What one would say without looking: the share (percent) in the stage now of those known a horizon ago. */
  baseRate: Measure
}

export type Forecast =
  | { refused: false; moves: number; horizonDays: number; stages: StageForecast[]; calibration: Calibration | null }
  /** Too little has been seen. */
  | { refused: true; moves: number; needed: number }

/** Groups of the jackknife. */
const groups = 10

/**
 * Where the units of today will be, from the moves seen and the time each has already stayed. Those who are still to come are not foretold.
 *
 * The interval adds the chance of each unit (a sum of independent draws) to what is not known of the rates: a jackknife that leaves out one
 * tenth of the units at a time (R. G. Miller, The jackknife, a review, Biometrika 61 (1974), 1-15).
 */
export function forecast({ model, units, asOf, horizonDays = 30 }: ForecastQuestion, context?: Context): Forecast {
  const places: Place[] = [null, ...model.stages.map(({ id }) => id)]
  const known = units.map(({ id, spans }) => ({ id, spans: spansUntil(spans, asOf) })).filter(({ spans }) => spans.length > 0)
  const rates = ratesOf(known.map(({ spans }) => spans), places, asOf)
  if (rates.moves < leastMoves) return { refused: true, moves: rates.moves, needed: leastMoves }

  const current = known.flatMap(({ spans }) => {
    const { stage, enteredAt } = spans.at(-1)!
    const place = places.indexOf(stage)
    return place < 0 ? [] : [{ place, days: (asOf - enteredAt) / dayMs }]
  })
  const { expected, chance } = expectedCounts(current, semiMarkov(rates, horizonDays), places.length)
  const others = Array.from({ length: groups }, (_, group) => {
    const rest = known.filter(({ id }) => groupOf(id, groups) !== group)
    const without = ratesOf(rest.map(({ spans }) => spans), places, asOf)
    return expectedCounts(current, semiMarkov(without, horizonDays), places.length).expected
  })
  const base = baseRateOf(known, places, asOf, horizonDays * dayMs)
  const n = current.length

  return {
    refused: false,
    moves: rates.moves,
    horizonDays,
    stages: places.map((stage, place) => {
      const variance = chance[place]! + jackknifeVariance(others.map((counts) => counts[place]!))
      return {
        stage,
        now: current.filter((unit) => unit.place === place).length,
        expected: measure({ value: expected[place]!, n, interval: around(expected[place]!, variance, n), method: 'semiMarkov' }, context),
        baseRate: share(base.counts[place]!, base.n, context),
      }
    }),
    calibration: calibrationOf({ units: known, places, asOf, horizonDays }, context),
  }
}

/** Sums over the units: how many are expected in each place, and the variance by chance alone. */
function expectedCounts(current: readonly { place: number; days: number }[], predict: ReturnType<typeof semiMarkov>, size: number) {
  const expected = new Array<number>(size).fill(0)
  const chance = new Array<number>(size).fill(0)
  for (const { place, days } of current) {
    for (const [index, probability] of predict(place, days).entries()) {
      expected[index]! += probability
      chance[index]! += probability * (1 - probability)
    }
  }
  return { expected, chance }
}

function jackknifeVariance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return ((values.length - 1) / values.length) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** A count lies between 0 and all units. */
function around(expected: number, variance: number, n: number): Interval {
  const half = z95 * Math.sqrt(variance)
  return { lo: Math.max(0, expected - half), hi: Math.min(n, expected + half) }
}
