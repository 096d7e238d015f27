import type { AnswerValue, Question } from '@milepost/contract'
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Report, SurveyView } from '../surface.ts'
import { settled } from './chosen.ts'
import { type Given, give, isRequired, mostAfter, wayOf } from './flow.ts'

/** Where a person is in a survey. What moves it on is here; what it looks like is not. */
export function createState(view: ReadonlySignal<SurveyView>, report: (report: Report) => void) {
  const { experience, answers } = view.peek()
  const questions = experience.questions
  const holds: SurveyView['holds'] = (condition) => view.peek().holds(condition)
  const resumed = wayOf(questions, answers, holds).path

  const given = signal<Given>(Object.fromEntries(Object.entries(answers).filter(([id]) => resumed.includes(id))))
  const at = signal(resumed.length - 1)
  const ended = signal(false)
  const draft = signal<AnswerValue | undefined>(answers[resumed.at(-1) ?? ''])
  const missing = signal(false)
  const way = computed(() => wayOf(questions, given.value, holds))
  const question = computed(() => questions.find(({ id }) => id === way.value.path[at.value]) ?? questions[0]!)

  const show = (step: number) => {
    at.value = step
    draft.value = given.value[way.value.path[step] ?? ''] ?? undefined
    missing.value = false
  }
  const tell = (before: Given, id: string, value: AnswerValue | undefined) => {
    const withdrawn = Object.keys(before).filter((other) => before[other] !== null && given.value[other] == null)
    for (const other of withdrawn) report({ kind: 'withdrawn', question: other })
    if (value !== undefined) report({ kind: 'answered', question: id, value })
  }
  const forward = () => {
    const { id } = question.value
    const value = settled(draft.value)
    if (value === undefined && isRequired(question.value)) return void (missing.value = true)
    const before = given.value
    batch(() => {
      given.value = give(questions, before, id, value ?? null, holds)
      if (at.value + 1 < way.value.path.length) show(at.value + 1)
      else ended.value = true
    })
    tell(before, id, value)
    if (!ended.value) return
    report({ kind: 'submitted', questions: way.value.path.filter((id) => given.value[id] != null) })
    report({ kind: 'completed' })
  }
  return {
    given,
    at,
    ended,
    draft,
    missing,
    question,
    path: () => way.value.path,
    forward,
    back: () => batch(() => show(at.value - 1)),
    choose: (value: AnswerValue | undefined) =>
      batch(() => {
        draft.value = value
        missing.value = false
      }),
    /** What the button that goes on will do. */
    step: (): 'next' | 'send' | 'skip' => {
      const value = settled(draft.value)
      const { id } = question.value
      if (value === undefined && !isRequired(question.value)) return 'skip'
      if (value === undefined) return mostAfter(questions, id) > 0 ? 'next' : 'send'
      const next = wayOf(questions, give(questions, given.value, id, value, holds), holds)
      return next.ended && next.path.at(-1) === id ? 'send' : 'next'
    },
    /** Questions that may be asked in all, at most. */
    total: () => at.value + 1 + mostAfter(questions, question.value.id),
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
