import type { AnswerValue, Jump, Question } from '@milepost/contract'
import { bandOf, isScoreType } from '@milepost/contract/vocabulary'
import { asks } from './asking.ts'

/** What was given so far, by question id; null is a question that was passed without an answer. */
export type Given = Readonly<Record<string, AnswerValue | null>>

/** Asks what a jump or an ending wants that no answer says: a rule over the person, a hidden field. */
export type Holds = (wanted: Pick<Jump, 'when' | 'field'>) => boolean

/** The way through a survey: the questions in the order in which they are asked, as far as what was given reaches. */
export interface Way {
  /** Ids; each at most once. All but the last were given something; the last is the next to ask, unless it `ended`. */
  path: string[]
  ended: boolean
}

/**
 * Walks from the first question over what was given. A jump back to a question that was asked already ends the survey, and
 * so does one to a question that is not there: whatever was published, it ends.
 */
export function wayOf(questions: readonly Question[], given: Given, holds: Holds): Way {
  const path: string[] = []
  let question = questions[0]
  while (question && !path.includes(question.id)) {
    path.push(question.id)
    const value = given[question.id]
    if (value === undefined) return { path, ended: false }
    question = nextOf(questions, question, value, holds)
  }
  return { path, ended: true }
}

function nextOf(questions: readonly Question[], question: Question, value: AnswerValue | null, holds: Holds): Question | undefined {
  const jump = question.next?.find((jump) => fits(jump, question, value, holds))
  if (jump) return questions.find(({ id }) => id === jump.to)
  return questions[questions.indexOf(question) + 1]
}

/** Every part that a jump names has to fit. */
function fits(jump: Jump, { type }: Question, value: AnswerValue | null, holds: Holds): boolean {
  const { band, answer, atLeast = -Infinity, atMost = Infinity } = jump
  if (band !== undefined && !(isScoreType(type) && typeof value === 'number' && bandOf(type, value) === band)) return false
  if (answer !== undefined && !(value === answer || isChosen(value, answer))) return false
  const isBound = jump.atLeast !== undefined || jump.atMost !== undefined
  if (isBound && !(typeof value === 'number' && value >= atLeast && value <= atMost)) return false
  return holds(jump)
}

function isChosen(value: AnswerValue | null, choice: string | number): boolean {
  return typeof value === 'object' && value !== null && 'choices' in value && value.choices.includes(String(choice))
}

/** Takes what was given for one question, and drops what was given on a way that this leaves. */
export function give(questions: readonly Question[], given: Given, id: string, value: AnswerValue | null, holds: Holds): Given {
  const all: Given = { ...given, [id]: value }
  const { path } = wayOf(questions, all, holds)
  return Object.fromEntries(Object.entries(all).filter(([id]) => path.includes(id)))
}

/** Most questions that can still come after `id`, whatever is answered: what a progress bar may promise at most. A message asks nothing. */
export function mostAfter(questions: readonly Question[], id: string): number {
  const known = new Map<string, number>()
  const count = (question: Question | undefined): number => {
    if (!question) return 0
    const found = known.get(question.id)
    if (found !== undefined) return found
    // Stands while its followers are counted, so that a circle counts once.
    known.set(question.id, 0)
    const jumps = question.next ?? []
    const always = jumps.some((jump) => Object.keys(jump).length === 1)
    const followers = jumps.map(({ to }) => questions.find((one) => one.id === to))
    if (!always) followers.push(questions[questions.indexOf(question) + 1])
    const most = Number(asks(question)) + Math.max(0, ...followers.map(count))
    known.set(question.id, most)
    return most
  }
  const question = questions.find((question) => question.id === id)
  return Math.max(0, count(question) - Number(question !== undefined && asks(question)))
}
