import type { Period, Population, ScoreType, SegmentsAnswer } from '@milepost/contract'
import { satisfaction } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { SegmentCounts } from '../../store/reports/satisfaction.ts'
import { definitionOf } from './satisfaction.ts'

/** Fewer than this say more about these few than about the group, and may tell who they are. */
const fewest = 5

export interface SegmentsInput {
  type: ScoreType
  by: string
  population: Population
  period: Period
  /** Of the project's first stage model, in its order. */
  stages: readonly string[]
  counts: Read<SegmentCounts>
}

export function segmentsAnswer({ type, by, population, period, stages, counts: { asOf, traits, scores } }: SegmentsInput): SegmentsAnswer {
  const values = [...new Set(scores.map(({ value }) => value))]
  const all = values.map((value) => ({
    value,
    score: satisfaction(type, scores.filter((row) => row.value === value).map((row) => ({ value: row.score, count: row.count })), { population }).score,
  }))
  const small = all.filter(({ score }) => score.n < fewest)
  const place = (value: string | null) => (value === null ? Infinity : by === 'stage' && stages.includes(value) ? stages.indexOf(value) : stages.length)
  return {
    asOf,
    period,
    type,
    by,
    choices: ['stage', ...traits],
    unit: satisfaction(type, []).unit,
    definition: definitionOf(type, population),
    groups: all
      .filter(({ score }) => score.n >= fewest)
      .sort((a, b) => (by === 'stage' ? place(a.value) - place(b.value) : Number(a.value === null) - Number(b.value === null) || b.score.n - a.score.n)),
    hidden: { groups: small.length, answers: small.reduce((sum, { score }) => sum + score.n, 0) },
  }
}
