import type { AnswerValue, Question } from '@milepost/contract'
import { type Live, live } from '../live.ts'
import type { Report, SurveyView } from '../surface.ts'
import { settled } from './chosen.ts'
import { type Given, give, isRequired, mostAfter, wayOf } from './flow.ts'

/** What moves on. */
interface Standing {
  given: Given
  /** Steps gone. */
  at: number
  ended: boolean
  /** The answer that is being given. */
  draft: AnswerValue | undefined
  /** An answer was asked for that is not there. */
  missing: boolean
}

/** Where a person is in a survey. What moves it on is here; what it looks like is not. */
export function createState(view: Live<SurveyView>, report: (report: Report) => void) {
  const { experience, answers } = view.value
  const questions = experience.questions
  const holds: SurveyView['holds'] = (condition) => view.value.holds(condition)
  const resumed = wayOf(questions, answers, holds).path
  const state = live<Standing>({
    given: Object.fromEntries(Object.entries(answers).filter(([id]) => resumed.includes(id))),
    at: resumed.length - 1,
    ended: false,
    draft: answers[resumed.at(-1) ?? ''],
    missing: false,
  })

  const path = (given = state.value.given) => wayOf(questions, given, holds).path
  const question = () => {
    const id = path()[state.value.at]
    return questions.find((question) => question.id === id) ?? questions[0]!
  }
  const show = (at: number, given = state.value.given) =>
    state.change({ given, at, draft: given[path(given)[at] ?? ''] ?? undefined, missing: false })

  const forward = () => {
    const { given: before, at, draft } = state.value
    const { id } = question()
    const value = settled(draft)
    if (value === undefined && isRequired(question())) return state.change({ missing: true })
    const given = give(questions, before, id, value ?? null, holds)
    const ended = at + 1 >= path(given).length
    if (ended) state.change({ given, ended })
    else show(at + 1, given)
    const withdrawn = Object.keys(before).filter((other) => before[other] !== null && given[other] == null)
    for (const other of withdrawn) report({ kind: 'withdrawn', question: other })
    if (value !== undefined) report({ kind: 'answered', question: id, value })
    if (!ended) return
    report({ kind: 'submitted', questions: path().filter((id) => given[id] != null) })
    report({ kind: 'completed' })
  }
  return {
    standing: state as Live<Standing>,
    question,
    path,
    forward,
    back: () => show(state.value.at - 1),
    choose: (draft: AnswerValue | undefined) => state.change({ draft, missing: false }),
    /** What the button that goes on will do. */
    step: (): 'next' | 'send' | 'skip' => {
      const { given, draft } = state.value
      const value = settled(draft)
      const { id } = question()
      if (value === undefined && !isRequired(question())) return 'skip'
      if (value === undefined) return mostAfter(questions, id) > 0 ? 'next' : 'send'
      const next = wayOf(questions, give(questions, given, id, value, holds), holds)
      return next.ended && next.path.at(-1) === id ? 'send' : 'next'
    },
    /** Questions that may be asked in all, at most. */
    total: () => state.value.at + 1 + mostAfter(questions, question().id),
  }
}
export type State = ReturnType<typeof createState>
export type QuestionProps<Kind extends Question['type'] = Question['type']> = {
  question: Extract<Question, { type: Kind }>
  view: SurveyView
  state: State
  /** Ids of what names and describes the control. */
  titleId: string
  describedBy: string | undefined
}
