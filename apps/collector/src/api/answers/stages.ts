import type { Period, StageModel, StagesAnswer } from '@milepost/contract'
import { type Calendar, kaplanMeier, movesOf, stageDays } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { StageCounts } from '../../store/reports/stages.ts'
import type { Days } from '../parameter/period.ts'
import { modelRefOf } from './definitions.ts'
import { isProvisional } from './late.ts'

export interface StagesInput {
  model: StageModel
  models: readonly StageModel[]
  days: Days
  period: Period
  calendar: Calendar
  counts: Read<StageCounts>
  /** See `changedAt`. */
  changedAt?: number | null
}

export function stagesAnswer({ model, models, days, period, calendar, counts, changedAt = null }: StagesInput): StagesAnswer {
  const { asOf } = counts
  return {
    asOf,
    period,
    model: modelRefOf(model),
    models: models.map(({ id, name }) => ({ id, name })),
    changedAt,
    now: nowOf(model, counts),
    days: daysOf(model, days, calendar, counts),
    moves: movesOf(
      counts.moves.map(({ from, to, count }) => ({ from: stageOf(from), to: stageOf(to), moves: count })),
      model,
      { population: 'all', provisional: isProvisional(calendar.startOfDay(days.to), asOf) },
    ),
    stays: staysOf(model, counts),
  }
}

function nowOf(model: StageModel, { now }: StageCounts): StagesAnswer['now'] {
  const countOf = (stage: string) => now.find((each) => each.stage === stage)?.count ?? 0
  return [...model.stages.map(({ id }) => ({ stage: id, count: countOf(id) })), { stage: null, count: countOf('') }]
}

function daysOf(model: StageModel, { from, to }: Days, calendar: Calendar, { asOf, atStart, days }: Read<StageCounts>): StagesAnswer['days'] {
  const before = atStart.map(({ stage, count }) => ({ day: from - 1, stage: stageOf(stage), entered: count, left: 0 }))
  const during = days.map((row) => ({ ...row, stage: stageOf(row.stage) }))
  const stages = model.stages.map(({ id }) => id)
  return stageDays({ counts: [...before, ...during], stages, from, to }).map(({ day, stages }) => ({
    day: calendar.dayLabel(day),
    provisional: isProvisional(calendar.startOfDay(day + 1), asOf),
    stages: Object.fromEntries(stages.map(({ stage, in: inside, entered, left }) => [stage, { in: inside, entered, left }])),
  }))
}

function staysOf(model: StageModel, { stays }: StageCounts): StagesAnswer['stays'] {
  return model.stages.map(({ id }) => {
    const own = stays.filter(({ stage }) => stage === id)
    const { n, events, median } = kaplanMeier(own.map(({ minutes, left, count }) => ({ t: minutes / (24 * 60), event: left, count })))
    return { stage: id, n, medianDays: median.value, stillIn: n - events }
  })
}

function stageOf(stage: string): string | null {
  return stage === '' ? null : stage
}
