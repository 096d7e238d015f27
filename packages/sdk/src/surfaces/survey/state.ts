import type { AnswerValue, Question } from '@milepost/contract'
import { type Live, live } from '../live.ts'
import type { Report, SurveyView } from '../surface.ts'
import { answerText } from './answer-text.ts'
import { type Fault, findFault, settled } from './fault.ts'
import { fieldsOf } from './fields.ts'
import { asks, type Given, give, type Holds, isRequired, mostAfter, wayOf } from './flow.ts'

/** What moves on. */
interface Standing {
  given: Given
  /** Steps gone. */
  at: number
  ended: boolean
  /** The answer that is being given. */
  draft: AnswerValue | undefined
  /** What is wrong with it, once somebody wanted to go on with it. */
  fault: Fault | undefined
}

/** Where a person is in a survey. What moves it on is here; what it looks like is not. */
export function createState(view: Live<SurveyView>, report: (report: Report) => void) {
  const { experience, answers } = view.value
  const { questions } = experience
  const hidden = { ...fieldsOf(experience, view.value.scene), ...view.value.scene.findDraft(experience)?.fields }
  const holds: Holds = ({ when, field }) => (!when || view.value.holds(when)) && (!field || field.in.includes(hidden[field.name] ?? null))
  const resumed = wayOf(questions, answers, holds).path
  const state = live<Standing>({
    given: Object.fromEntries(Object.entries(answers).filter(([id]) => resumed.includes(id))),
    at: resumed.length - 1,
    ended: false,
    draft: answers[resumed.at(-1) ?? ''] ?? view.value.chosen?.[resumed.at(-1) ?? ''],
    fault: undefined,
  })

  /** What was begun on a question that the person left by "back". */
  const begun: Record<string, AnswerValue | undefined> = {}

  const path = (given = state.value.given) => wayOf(questions, given, holds).path
  const question = () => {
    const id = path()[state.value.at]
    return questions.find((question) => question.id === id) ?? questions[0]!
  }
  const show = (at: number, given = state.value.given) => {
    const id = path(given)[at] ?? ''
    state.change({ given, at, draft: given[id] ?? begun[id], fault: undefined })
    report({ kind: 'asked', question: question().id })
  }

  const forward = () => {
    const { given: before, at, draft } = state.value
    const { id } = question()
    const value = settled(draft)
    const fault = findFault(question(), value)
    if (fault) return state.change({ fault })
    const given = give(questions, before, id, value ?? null, holds)
    const ended = at + 1 >= path(given).length
    const withdrawn = Object.keys(before).filter((other) => before[other] !== null && given[other] == null)
    for (const other of withdrawn) report({ kind: 'withdrawn', question: other })
    if (value !== undefined) report({ kind: 'answered', question: id, value, ...(experience.hidden ? { fields: hidden } : {}) })
    if (!ended) return show(at + 1, given)
    state.change({ given, ended })
    report({ kind: 'submitted', questions: path().filter((id) => given[id] != null) })
    report({ kind: 'completed' })
  }
  report({ kind: 'asked', question: question().id })
  return {
    standing: state as Live<Standing>,
    question,
    path,
    forward,
    /** Draws again what has not moved on. */
    touch: () => state.change({}),
    back() {
      begun[question().id] = state.value.draft
      show(state.value.at - 1)
    },
    choose: (draft: AnswerValue | undefined) => state.change({ draft, fault: undefined }),
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
    /** Which question this is, and how many may be asked in all, at most. Messages ask nothing. */
    progress: () => {
      const asked = path().slice(0, state.value.at + 1).filter((id) => questions.some((one) => one.id === id && asks(one)))
      return { step: asked.length, total: asked.length + mostAfter(questions, question().id) }
    },
    holds,
    /** The view, whose texts may recall what was answered before and what the host said. */
    reader: (): SurveyView => {
      const { value } = view
      const recalled = (of: 'answer' | 'field', name: string) =>
        of === 'field' ? String(hidden[name] ?? '') : answerText(value, questions.find(({ id }) => id === name), state.value.given[name])
      return { ...value, recall: (text) => value.recall(text, recalled) }
    },
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
