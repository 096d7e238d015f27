import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { AsOf, Day, Period } from './parts.ts'

/** What the model says belongs to each stage, as far as the project's data can answer it. */
export const StageMetricsAnswer = v.object({
  asOf: AsOf,
  period: Period,
  model: v.string(),
  stages: v.array(
    v.object({
      stage: v.string(),
      metrics: v.array(
        v.object({
          /** As the model names it. */
          label: v.string(),
          /** Null where Milepost has no measure of this name. */
          measure: v.nullable(Measure),
          /** A `MeasureUnit`; null without a measure. */
          unit: v.nullable(v.string()),
          /** For amounts of money only; null where the project has declared no currency. */
          currency: v.nullable(v.string()),
          /** The first days of the first and the last whole month that it is of; null where it is of the days asked. */
          months: v.nullable(v.object({ first: Day, last: Day })),
          /** What it means and whom it counts, in words; without a measure, what to do. */
          definition: v.string(),
        }),
      ),
    }),
  ),
})
export type StageMetricsAnswer = v.InferOutput<typeof StageMetricsAnswer>
