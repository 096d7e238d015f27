import { findScale, isScoreType } from '@milepost/contract'
import type { Period, Population, Question, QuestionType, Survey, Text } from '@milepost/contract'
import type { SurveyQuestionResult, SurveyResultsAnswer, SurveyResultsPart, SurveySplitAnswer } from '@milepost/contract'
import { fewestAnswers, satisfaction, share } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { SurveyResultsCounts, SurveyResultsQuestion, SurveySplitCounts } from '../../store/reports/survey-results.ts'
import { ownSegments, placeIn } from './segments.ts'

/**
 * For each question, how far a submission came that ended at it (`place`) and that answered it (`after`). Whoever answered has seen the next
 * question, unless a jump may have led elsewhere.
 */
export function wayOf({ questions }: Survey): SurveyResultsQuestion['way'] {
  return questions.map(({ id, next }, place) => ({ question: id, place, after: next?.length || place + 1 === questions.length ? place : place + 1 }))
}

interface ResultsInput {
  survey: Survey
  period: Period
  population: Population
  counts: Read<SurveyResultsCounts>
}

export function surveyResultsAnswer({ survey, period, population, counts }: ResultsInput): SurveyResultsAnswer {
  const { asOf, seen, furthest, given } = counts
  const { id, name, questions } = survey
  const asked = questions.map((question, place) => resultOf(question, place, survey, population, counts))
  const others = [...new Set(given.map(({ question }) => question))].filter((each) => !questions.some((question) => question.id === each))
  return {
    asOf,
    period,
    survey: { id, name },
    seen,
    begun: sum(furthest),
    finished: sum(furthest.filter(({ place }) => place === questions.length)),
    questions: [...asked, ...others.map((each) => formerResult(each, population, counts))],
  }
}

function resultOf(question: Question, place: number, { questions }: Survey, population: Population, counts: SurveyResultsCounts): SurveyQuestionResult {
  const { furthest } = counts
  const { id, type } = question
  const answered = countOf(counts.answered, id)
  const reachedIsLeast = questions.slice(0, place).some(({ next }) => next?.length)
  const reached = reachedIsLeast ? answered + countOf(counts.left, id) : sum(furthest.filter((each) => each.place >= place))
  return {
    ...partsAndScore(question, population, counts, { answered, reached }),
    id,
    type,
    title: question.title,
    reached,
    reachedIsLeast,
    answered,
    stopped: sum(furthest.filter((each) => each.place === place)),
    share: type === 'message' || reached < fewestAnswers ? null : share(answered, reached, { population: 'all' }),
    medianMs: medianOf(counts.took.filter((each) => each.question === id)),
  }
}

/** A question that the newest release no longer asks. Its type is the one that was answered most. */
function formerResult(id: string, population: Population, counts: SurveyResultsCounts): SurveyQuestionResult {
  const types = counts.given.filter(({ question }) => question === id).sort((a, b) => b.count - a.count)
  const type = (types[0]?.type ?? 'text') as QuestionType
  const answered = countOf(counts.answered, id)
  return {
    ...partsAndScore({ id, type }, population, counts, { answered, reached: answered }),
    ...{ id, type, title: null, reached: null, reachedIsLeast: false, answered, stopped: 0, share: null },
    medianMs: medianOf(counts.took.filter((each) => each.question === id)),
  }
}

type Asked = Question | { id: string; type: QuestionType }

function partsAndScore(question: Asked, population: Population, counts: SurveyResultsCounts, funnel: { answered: number; reached: number }): Pick<SurveyQuestionResult, 'score' | 'unit' | 'parts'> {
  const { id, type } = question
  const isOwn = (row: { question: string; type: string }) => row.question === id && row.type === type
  const values = counts.values.filter(isOwn)
  const n = sum(counts.given.filter(isOwn))
  const scored = isScoreType(type) ? satisfaction(type, values.map(({ value, count }) => ({ value: Number(value), count })), { population }) : null
  const parts = type === 'consent' ? partsOf(question, 'all', funnel.reached, [{ value: 'given', count: funnel.answered }]) : partsOf(question, population, n, values)
  return { score: scored && n >= fewestAnswers ? scored.score : null, unit: scored?.unit ?? null, parts }
}

type Values = readonly { value: string; count: number }[]

/** The distribution of a question, or one for each row of a matrix; none for texts and messages. */
function partsOf(question: Asked, population: Population, n: number, values: Values): SurveyResultsPart[] {
  if (question.type === 'text' || question.type === 'message') return []
  if (question.type !== 'matrix') return [part({ id: null, label: null, n, options: optionsOf(question, values) }, population)]
  const split = values.map(({ value, count }) => ({ row: value.slice(0, value.indexOf(':')), value: value.slice(value.indexOf(':') + 1), count }))
  const rows = 'rows' in question ? question.rows : [...new Set(split.map(({ row }) => row))].map((id) => ({ id, label: null }))
  return rows.map(({ id, label }) => {
    const own = split.filter(({ row }) => row === id)
    return part({ id, label, n: sum(own), options: withCounts('columns' in question ? question.columns : [], own) }, population)
  })
}

type Counted = { id: string; label: Text | null; count: number }

function part({ options, ...of }: Pick<SurveyResultsPart, 'id' | 'label' | 'n'> & { options: Counted[] }, population: Population): SurveyResultsPart {
  return { ...of, options: of.n < fewestAnswers ? [] : options.map((option) => ({ ...option, share: share(option.count, of.n, { population }) })) }
}

function optionsOf(question: Asked, values: Values): Counted[] {
  const scale = findScale(question.type)
  if (scale) {
    const labelAt = (value: number) => ('lowLabel' in question && value === scale.min ? question.lowLabel : 'highLabel' in question && value === scale.max ? question.highLabel : undefined) ?? null
    return withCounts(Array.from({ length: scale.max - scale.min + 1 }, (_, index) => ({ id: String(scale.min + index), label: labelAt(scale.min + index) })), values)
  }
  if (question.type === 'consent') return withCounts([{ id: 'given', label: 'label' in question ? question.label : null }], values)
  if (!('choices' in question)) return withCounts([], values)
  return withCounts([...question.choices, ...(question.other ? [{ id: 'other', label: null }] : [])], values)
}

/** The choices of today in their order, also those that nobody chose; then choices of former releases. */
function withCounts(options: readonly { id: string; label: Text | null }[], values: Values): Counted[] {
  const former = values.filter(({ value }) => !options.some(({ id }) => id === value)).sort((a, b) => b.count - a.count)
  const known = options.map(({ id, label }) => ({ id, label, count: sum(values.filter(({ value }) => value === id)) }))
  return [...known, ...former.map(({ value, count }) => ({ id: value, label: null, count }))]
}

interface SplitInput {
  question: Question
  by: string
  period: Period
  population: Population
  stages: readonly string[]
  counts: Read<SurveySplitCounts>
}

export function surveySplitAnswer({ question, by, period, population, stages, counts }: SplitInput): SurveySplitAnswer {
  const { asOf, traits, given, values, labels } = counts
  const small = given.filter(({ count }) => count < fewestAnswers)
  const place = placeIn(by, stages)
  return {
    asOf,
    period,
    question: { id: question.id, type: question.type, title: question.title },
    by,
    choices: [...ownSegments, ...traits],
    groups: given
      .filter((each) => !small.includes(each))
      .sort((a, b) => place(a.group) - place(b.group) || b.count - a.count)
      .map(({ group, count }) => ({
        value: group,
        label: labels.find(({ value }) => value === group)?.label ?? null,
        n: count,
        parts: partsOf(question, population, count, values.filter((each) => each.group === group)),
      })),
    hidden: { groups: small.length, answers: sum(small) },
  }
}

function countOf(rows: readonly { question: string; count: number }[], id: string): number {
  return sum(rows.filter(({ question }) => question === id))
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}

/** @param rows by length, shortest first */
function medianOf(rows: readonly { tookMs: number; count: number }[]): number | null {
  const n = sum(rows)
  if (n < fewestAnswers) return null
  let passed = 0
  return rows.find(({ count }) => (passed += count) * 2 >= n)?.tookMs ?? null
}
