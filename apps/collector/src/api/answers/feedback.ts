import type { ClosingAnswer, Content, FeedbackAnswer, FeedbackPage, FeedbackRow, Period, Question, Text } from '@milepost/contract'
import { scoreTypes } from '@milepost/contract'
import { scoreChange, timeToClose } from '@milepost/metrics'
import type { ClosingCounts, FeedbackEntry, FeedbackFound, FeedbackListed, GivenAnswer } from '../../store/reports/feedback.ts'
import type { Read } from '../../store/reports/reports.ts'
import { type AskedAgain, askedAgainBy } from '../../surveys/asked-again.ts'
import { cursorOf } from '../parameter/cursor.ts'
import { answerRow } from './lists.ts'

export function feedbackRow(entry: FeedbackEntry, isAgain: AskedAgain): FeedbackRow {
  const { status, owner, tags, dueAt, closedAt, ...answer } = entry
  return { ...answerRow(answer, isAgain), status, owner, tags, dueAt, closedAt }
}

export function feedbackPage({ asOf, items, next, counts, owners, tags }: Read<FeedbackListed>, content: Content | null): FeedbackPage {
  return { asOf, items: items.map((item) => feedbackRow(item, askedAgainBy(content))), next: next && cursorOf(next), counts, owners, tags, surveys: surveysOf(content).map(({ id, name }) => ({ id, name })) }
}

export function feedbackAnswer(
  { asOf, item, answers, notes, replies, changes }: Read<FeedbackFound>,
  { before, circumstances }: Pick<FeedbackAnswer, 'before' | 'circumstances'>,
  content: Content | null,
): FeedbackAnswer {
  const questions = surveysOf(content).find(({ id }) => id === item.survey)?.questions ?? []
  return { asOf, item: feedbackRow(item, askedAgainBy(content)), answers: answers.map((answer) => given(answer, questions.find(({ id }) => id === answer.question))), circumstances, before, notes, replies, changes }
}

function given({ question, type, score, text, choices, at }: GivenAnswer, asked: Question | undefined): FeedbackAnswer['answers'][number] {
  return { question, title: asked?.title ?? null, type, score, text, choices: (choices ?? []).map((id) => chosen(id, asked)), at }
}

type Chosen = FeedbackAnswer['answers'][number]['choices'][number]

/** A choice in the words of the newest release, where it still has it; for a matrix with the name of its row. */
function chosen(id: string, asked: Question | undefined): Chosen {
  const labelIn = (options: readonly { id: string; label: Text }[], wanted: string | undefined) => options.find((option) => option.id === wanted)?.label ?? null
  if (asked && 'choices' in asked) return { id, label: labelIn(asked.choices, id) }
  if (asked?.type === 'consent') return { id, label: asked.label }
  if (asked?.type !== 'matrix') return { id, label: null }
  const [row, column] = id.split(':')
  return { id, row: labelIn(asked.rows, row), label: labelIn(asked.columns, column) }
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
