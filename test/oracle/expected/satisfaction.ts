import type { Population, ScoreType } from '@milepost/contract'
import { scales } from '@milepost/contract/vocabulary'
import { progressOf } from '../reckoning/known.ts'
import type { Reckoning } from '../reckoning/reckon.ts'
import { type Answer, answersOf } from './answers.ts'
import { adjustedWald, ofMean } from './interval.ts'
import { type Expected, measured, share } from './measure.ts'
import { eachDay, type Period } from './stages.ts'

/** The satisfied end of each scale that is tried, and what is neither. */
const highFrom = { nps: 9, ces2: 5, csat5: 4 } as const
const lowTo = { nps: 6, ces2: 3, csat5: 2 } as const
type Tried = keyof typeof highFrom

export function scoreOf(type: Tried, scores: readonly number[]): Expected {
  const n = scores.length
  const high = scores.filter((score) => score >= highFrom[type]).length
  const low = scores.filter((score) => score <= lowTo[type]).length
  if (type === 'nps') return measured((100 * (high - low)) / n, n, adjustedWald(high, n - high - low, low))
  if (type === 'ces2') return measured(scores.reduce((sum, score) => sum + score, 0) / n, n, ofMean(scores, scales.ces2))
  return share(high, n)
}

/** What is compared of the answer about satisfaction, day by day. */
export function satisfactionAnswer(type: Tried, population: Population, period: Period, reckoning: Reckoning) {
  const { past, people, days } = reckoning
  const [start, end] = [days.startOf(period.from), days.startOf(period.to)]
  const all = answersOf(reckoning).filter((each) => each.score !== null)
  const between = (from: number, to: number) => counted(all.filter((each) => each.type === type && each.at >= from && each.at < to), population)
  const inPeriod = between(start, end)
  const scores = inPeriod.map(({ score }) => score as number)
  const stages = [...(past.content.stageModels?.[0]?.stages ?? []).map(({ id }): string | null => id), null].filter((stage) => inPeriod.some((each) => each.stage === stage))
  const { min, max } = scales[type]
  const surveys = past.content.experiences.filter((each) => each.kind === 'survey' && each.questions.some((question) => question.type === type)).map(({ id }) => id)
  const shown = people.flatMap((person) =>
    surveys.filter((survey) => progressOf(person, survey).seen.some((at) => at >= start && at < end)).map((survey) => ({ person, survey })),
  )
  const answered = shown.filter(({ person, survey }) => all.some((each) => each.person === person && each.survey === survey && each.type === type && each.at >= start))
  return {
    type,
    types: (Object.keys(scales) as ScoreType[]).filter((each) => all.some((answer) => answer.type === each)),
    score: scoreOf(type, scores),
    easyShare: type === 'ces2' ? share(scores.filter((score) => score >= 5).length, scores.length) : null,
    bands: {
      low: scores.filter((score) => score <= lowTo[type]).length,
      middle: scores.filter((score) => score > lowTo[type] && score < highFrom[type]).length,
      high: scores.filter((score) => score >= highFrom[type]).length,
    },
    distribution: Array.from({ length: max - min + 1 }, (_, index) => ({ value: min + index, count: scores.filter((score) => score === min + index).length })),
    trend: eachDay(period.from, period.to, reckoning).map((day) => {
      const next = days.plus(day, 1)
      return { from: day, to: next, score: scoreOf(type, between(days.startOf(day), days.startOf(next)).map(({ score }) => score as number)) }
    }),
    responseRate: share(answered.length, shown.length),
    byStage: stages.flatMap((stage) => {
      const own = inPeriod.filter((each) => each.stage === stage)
      return own.length < 5 ? [] : { stage, score: scoreOf(type, own.map(({ score }) => score as number)) }
    }),
  }
}

/** Every answer, or the newest of each person; of several at one instant that of the later submission, then question. */
function counted(answers: readonly Answer[], population: Population): Answer[] {
  if (population === 'all') return [...answers]
  const newest = new Map<Answer['person'], Answer>()
  const place = ({ submission, question }: Answer) => `${submission} ${question}`
  for (const answer of [...answers].sort((a, b) => a.at - b.at || (place(a) < place(b) ? -1 : 1))) newest.set(answer.person, answer)
  return [...newest.values()]
}
