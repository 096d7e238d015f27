import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { AsOf, ModelRef } from './parts.ts'

export const ForecastAnswer = v.object({
  asOf: AsOf,
  model: ModelRef,
  horizonDays: v.number(),
  /** How many people or accounts the forecast is made from: above a limit a fixed sample of them. */
  units: v.number(),
  of: v.number(),
  moves: v.number(),
  /** Why nothing is foretold, in words; then `stages` is empty. */
  refused: v.nullable(v.string()),
  stages: v.array(
    v.object({ stage: v.nullable(v.string()), now: v.number(), expected: Measure, baseRate: Measure }),
  ),
  /** How well a forecast made 30 days ago, checked on units it had not seen, came true. Null where too little had happened by then. */
  calibration: v.nullable(
    v.object({
      n: v.number(),
      brier: v.number(),
      baseRateBrier: v.number(),
      stayingBrier: v.number(),
      gain: Measure,
      reliability: v.array(v.object({ predicted: v.number(), observed: Measure })),
    }),
  ),
})
export type ForecastAnswer = v.InferOutput<typeof ForecastAnswer>
