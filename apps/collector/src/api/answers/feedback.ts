import type { ClosingAnswer, Content, FeedbackAnswer, FeedbackPage, FeedbackRow, Period, Question } from '@milepost/contract'
import { scoreTypes } from '@milepost/contract'
import { scoreChange, timeToClose } from '@milepost/metrics'
import type { ClosingCounts, FeedbackEntry, FeedbackFound, FeedbackListed, GivenAnswer } from '../../store/reports/feedback.ts'
import type { Read } from '../../store/reports/reports.ts'
import { cursorOf } from '../parameter/cursor.ts'
import { answerRow } from './lists.ts'

export function feedbackRow(entry: FeedbackEntry): FeedbackRow {
  const { status, owner, tags, dueAt, closedAt, ...answer } = entry
  return { ...answerRow(answer), status, owner, tags, dueAt, closedAt }
}

export function feedbackPage({ asOf, items, next, counts, owners, tags }: Read<FeedbackListed>, content: Content | null): FeedbackPage {
  return { asOf, items: items.map(feedbackRow), next: next && cursorOf(next), counts, owners, tags, surveys: surveysOf(content).map(({ id, name }) => ({ id, name })) }
}

export function feedbackAnswer(
  { asOf, item, answers, notes, changes }: Read<FeedbackFound>,
  before: FeedbackAnswer['before'],
  content: Content | null,
): FeedbackAnswer {
  const questions = surveysOf(content).find(({ id }) => id === item.survey)?.questions ?? []
  return { asOf, item: feedbackRow(item), answers: answers.map((answer) => given(answer, questions.find(({ id }) => id === answer.question))), before, notes, changes }
}

function given({ question, type, score, text, choices, at }: GivenAnswer, asked: Question | undefined): FeedbackAnswer['answers'][number] {
  const labels = asked && 'choices' in asked ? asked.choices : []
  const chosen = (choices ?? []).map((id) => ({ id, label: labels.find((each) => each.id === id)?.label ?? null }))
  return { question, title: asked?.title ?? null, type, score, text, choices: chosen, at }
}

const minutesPerDay = 1440

export function closingAnswer({ asOf, waits, pairs }: Read<ClosingCounts>, period: Period): ClosingAnswer {
  const context = { population: 'all' } as const
  const { median, ...counts } = timeToClose(waits.map(({ minutes, closed, count }) => ({ days: minutes / minutesPerDay, closed, count })), context)
  return {
    asOf,
    period,
    ...counts,
    timeToClose: median,
    scoreChanges: scoreTypes.flatMap((type) => {
      const own = pairs.filter((pair) => pair.type === type)
      return own.length === 0 ? [] : { type, ...scoreChange(own, context) }
    }),
  }
}

function surveysOf(content: Content | null) {
  return (content?.experiences ?? []).flatMap((experience) => (experience.kind === 'survey' ? [experience] : []))
}
