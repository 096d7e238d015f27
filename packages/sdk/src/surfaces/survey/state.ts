import type { AnswerValue, Condition } from '@milepost/contract'
import { type Changing, type Live, live } from '../live.ts'
import type { Report, SurveyView } from '../surface.ts'
import { answerText } from './answer-text.ts'
import { asks, isRequired } from './asking.ts'
import { findFault, settled } from './fault.ts'
import { fieldsOf } from './fields.ts'
import { give, type Holds, mostAfter, wayOf } from './flow.ts'
import { type Asked, beginningOf, type Standing } from './opening.ts'
import { resume } from './resume.ts'

/** What a survey does with what a person does. */
export interface State extends Asked {
  /** Ids of the questions on the way so far. */
  path: () => string[]
  forward: () => void
  back: () => void
  holds: Holds
}

/**
 * Where a person is in a survey. What moves it on is here; what it looks like is not.
 * @param begun where nothing was answered before: the first question stands there already, and was reported as asked.
 */
export function createState(view: Live<SurveyView>, report: (report: Report) => void, begun?: Changing<Standing>): State {
  const { experience, answers, chosen } = view.value
  const { questions } = experience
  const hidden = { ...fieldsOf(experience, view.value.scene), ...view.value.scene.findDraft(experience)?.fields }
  const isTrue = (condition: Condition) => {
    const { targeting, moment } = view.value.scene
    return targeting.evaluate(condition, { ...moment, salt: experience.id }).truth === true
  }
  const holds: Holds = ({ when, field }) => (!when || isTrue(when)) && (!field || field.in.includes(hidden[field.name] ?? null))
  const state = begun ?? live(beginningOf(view.value))
  const isResumed = Object.keys(answers).length > 0
  if (isResumed) {
    const given = resume(questions, answers, holds)
    const { path } = wayOf(questions, given, holds)
    const last = path.at(-1) ?? ''
    state.change({ given, at: path.length - 1, draft: answers[last] ?? chosen?.[last] })
  }

  /** What was begun on a question that the person left by "back". */
  const left: Record<string, AnswerValue | undefined> = {}

  const path = (given = state.value.given) => wayOf(questions, given, holds).path
  const question = () => {
    const id = path()[state.value.at]
    return questions.find((question) => question.id === id) ?? questions[0]!
  }
  const show = (at: number, given = state.value.given) => {
    const id = path(given)[at] ?? ''
    state.change({ given, at, draft: given[id] ?? left[id], fault: undefined })
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
  if (!begun || isResumed) report({ kind: 'asked', question: question().id })
  return {
    standing: state,
    question,
    path,
    forward,
    back() {
      left[question().id] = state.value.draft
      show(state.value.at - 1)
    },
    choose: (draft: AnswerValue | undefined) => state.change({ draft, fault: undefined }),
    step() {
      const { given, draft } = state.value
      const value = settled(draft)
      const { id } = question()
      if (value === undefined && !isRequired(question())) return 'skip'
      if (value === undefined) return mostAfter(questions, id) > 0 ? 'next' : 'send'
      const next = wayOf(questions, give(questions, given, id, value, holds), holds)
      return next.ended && next.path.at(-1) === id ? 'send' : 'next'
    },
    progress() {
      const asked = path().slice(0, state.value.at + 1).filter((id) => questions.some((one) => one.id === id && asks(one)))
      return { step: asked.length, total: asked.length + mostAfter(questions, question().id) }
    },
    holds,
    reader() {
      const { value } = view
      const recalled = (of: 'answer' | 'field', name: string) =>
        of === 'field' ? String(hidden[name] ?? '') : answerText(value, questions.find(({ id }) => id === name), state.value.given[name])
      return { ...value, recall: (text) => value.recall(text, recalled) }
    },
  }
}
