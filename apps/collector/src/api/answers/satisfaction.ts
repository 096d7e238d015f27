import { type Period, type Population, type SatisfactionAnswer, scales, type ScoreType } from '@milepost/contract'
import { answersNeeded, type Bucket, type Calendar, type Context, responseRate, satisfaction, scoreDifference, scoreGroups } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { SatisfactionCounts } from '../../store/reports/satisfaction.ts'
import type { ScoredSurvey } from './definitions.ts'
import { isProvisional } from './late.ts'

const definitions = {
  nps: 'Net Promoter Score: the share of 9 and 10 less the share of 0 to 6, in points from -100 to 100',
  ces1: 'Customer Effort Score 1.0, how much effort it took: the mean of 1 to 5, lower is better',
  ces2: 'Customer Effort Score 2.0, made it easy: the mean of 1 to 7, higher is better',
  csat3: 'Customer satisfaction: the share of 3 among 1 to 3, in percent',
  csat5: 'Customer satisfaction: the share of 4 and 5 among 1 to 5, in percent',
  csat7: 'Customer satisfaction: the share of 6 and 7 among 1 to 7, in percent',
} as const satisfies Record<ScoreType, string>

const populationWords = {
  latest: 'the newest answer of each person',
  all: 'every answer',
} as const satisfies Record<Population, string>

export interface SatisfactionInput {
  population: Population
  buckets: readonly Bucket[]
  period: Period
  calendar: Calendar
  /** The stages of the project's first model, in its order. */
  stages: readonly string[]
  /** The surveys of the release, with the types they ask. */
  surveys: readonly ScoredSurvey[]
  /** The one that is asked for; null for all of the type together. */
  survey: string | null
  counts: Read<SatisfactionCounts>
}

type Scores = readonly { score: number; count: number }[]

export function satisfactionAnswer({ population, buckets, period, calendar, stages, surveys, survey, counts }: SatisfactionInput): SatisfactionAnswer {
  const { asOf, type, types, scores, trend } = counts
  const contextOf = (end: Bucket | undefined) => ({
    population,
    provisional: end !== undefined && isProvisional(calendar.startOfDay(end.to), asOf),
  })
  const context = contextOf(buckets.at(-1))
  const whole = satisfaction(type, valuesOf(scores), context)
  const byStage = scoreGroups(type, scores.map(({ stage, score, count }) => ({ key: stage, value: score, count })), context)
  return {
    asOf,
    period,
    type,
    types,
    score: whole.score,
    unit: whole.unit,
    definition: definitionOf(type, population),
    easyShare: whole.easyShare,
    bands: whole.bands,
    distribution: distributionOf(type, scores),
    change: changeOf(type, scores, counts.before, context),
    needed: answersNeeded(type, valuesOf(scores)),
    trend: buckets.map((bucket, index) => ({
      from: calendar.dayLabel(bucket.from),
      to: calendar.dayLabel(bucket.to),
      score: satisfaction(type, valuesOf(trend.filter((row) => row.bucket === index)), contextOf(bucket)).score,
    })),
    responseRate: responseRate(counts, { population, provisional: context.provisional }),
    byStage: inOrder(stages, scores).flatMap((stage) => {
      const found = byStage.groups.find(({ key }) => key === stage)
      return found ? { stage, score: found.score } : []
    }),
    surveys: surveys.filter((each) => each.type === type).map(({ survey: id, name }) => ({ id, name, answers: counts.bySurvey.find(({ survey }) => survey === id)?.count ?? 0 })),
    survey,
  }
}

export function definitionOf(type: ScoreType, population: Population): string {
  return `${definitions[type]}; of ${populationWords[population]}.`
}

function changeOf(type: ScoreType, scores: Scores, before: Scores, context: Context & { population: Population }): SatisfactionAnswer['change'] {
  const { measure, differs } = scoreDifference(type, valuesOf(scores), valuesOf(before), context)
  return { before: satisfaction(type, valuesOf(before), { population: context.population }).score, difference: measure, differs }
}

function valuesOf(scores: Scores): { value: number; count: number }[] {
  return scores.map(({ score, count }) => ({ value: score, count }))
}

/** The stages in which somebody answered: in the model's order, then no stage, then stages that only a former version of the model had. */
function inOrder(stages: readonly string[], scores: SatisfactionCounts['scores']): (string | null)[] {
  const known: (string | null)[] = [...stages, null]
  const answered = [...new Set(scores.map(({ stage }) => stage))]
  return [...known.filter((stage) => answered.includes(stage)), ...answered.filter((stage) => !known.includes(stage))]
}

/** Every value of the scale, also those nobody chose. */
function distributionOf(type: ScoreType, scores: Scores): SatisfactionAnswer['distribution'] {
  const { min, max } = scales[type]
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index
    return { value, count: scores.filter(({ score }) => score === value).reduce((sum, { count }) => sum + count, 0) }
  })
}
