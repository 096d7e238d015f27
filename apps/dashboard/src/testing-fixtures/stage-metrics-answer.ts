import type { StageMetricsAnswer } from '@milepost/contract'
import { share } from '@milepost/metrics'
import { aModel } from './model.ts'

/** The metrics of the model: rates have a value, the rest is not measured. */
export function aStageMetricsAnswer(now: number, period: { from: string; to: string }): StageMetricsAnswer {
  const model = aModel()
  return {
    asOf: now,
    period: { ...period, timeZone: 'UTC' },
    model: model.id,
    stages: model.stages.map(({ id, metrics }) => ({
      stage: id,
      metrics: metrics.map((label) =>
        /rate/i.test(label)
          ? { label, measure: share(34, 80, { population: 'all' }), unit: 'percent', currency: null, months: { first: '2026-08-01', last: '2026-10-01' }, definition: 'Of those who could, the share that did.' }
          : { label, measure: null, unit: null, currency: null, months: null, definition: 'Milepost has no measure of this name.' },
      ),
    })),
  }
}
