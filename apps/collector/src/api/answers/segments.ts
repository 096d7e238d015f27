import type { Period, Population, ScoreType, SegmentsAnswer } from '@milepost/contract'
import { satisfaction, scoreGroups } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { SegmentCounts } from '../../store/reports/satisfaction.ts'
import { definitionOf } from './satisfaction.ts'

export interface SegmentsInput {
  type: ScoreType
  by: string
  population: Population
  period: Period
  /** The stages of the project's first model, in its order. */
  stages: readonly string[]
  counts: Read<SegmentCounts>
}

/** What an answer can be grouped by, beside the traits of the person or account. */
export const ownSegments = ['stage', 'device', 'language', 'account'] as const

export function segmentsAnswer({ type, by, population, period, stages, counts: { asOf, traits, scores, labels } }: SegmentsInput): SegmentsAnswer {
  const { groups, hidden } = scoreGroups(type, scores.map(({ value, score, count }) => ({ key: value, value: score, count })), { population })
  const place = placeIn(by, stages)
  return {
    asOf,
    period,
    type,
    by,
    choices: [...ownSegments, ...traits],
    unit: satisfaction(type, []).unit,
    definition: definitionOf(type, population),
    groups: groups
      .map(({ key, score }) => ({ value: key, label: labels.find(({ value }) => value === key)?.label ?? null, score }))
      .sort((a, b) => place(a.value) - place(b.value) || b.score.n - a.score.n),
    hidden,
  }
}

/** Sorts stages by the model, other groups by size, and the unknown last. */
export function placeIn(by: string, stages: readonly string[]): (value: string | null) => number {
  return (value) => (value === null ? Infinity : by === 'stage' && stages.includes(value) ? stages.indexOf(value) : stages.length)
}
