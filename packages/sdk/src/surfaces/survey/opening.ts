import type { AnswerValue, Question } from '@milepost/contract'
import type { Changing, Live } from '../live.ts'
import type { SurveyView } from '../surface.ts'
import { asks, isRequired } from './asking.ts'
import type { Fault } from './fault.ts'
import type { Given } from './flow.ts'

/** What moves on. */
export interface Standing {
  given: Given
  /** Steps gone. */
  at: number
  ended: boolean
  /** The answer that is being given. */
  draft: AnswerValue | undefined
  /** What is wrong with it, once somebody wanted to go on with it. */
  fault: Fault | undefined
}

/** What a card with a question asks of the state that it is in. */
export interface Asked {
  standing: Live<Standing>
  question: () => Question
  choose: (draft: AnswerValue | undefined) => void
  /** What the button that goes on will do. */
  step: () => 'next' | 'send' | 'skip'
  /** Which question this is, and how many may be asked in all, at most; undefined while that is not worked out. Messages ask nothing. */
  progress: () => { step: number; total: number | undefined }
  /** The view, whose texts may recall what was answered before and what the host said. */
  reader: () => SurveyView
}

export function beginningOf({ experience: { questions }, chosen }: SurveyView): Standing {
  return { given: {}, at: 0, ended: false, draft: chosen?.[questions[0]?.id ?? ''], fault: undefined }
}

/** A survey at its first question: what its first picture takes, until `state.ts` is there, which goes on from the same standing. */
export function createOpening(view: Live<SurveyView>, standing: Changing<Standing>): Asked {
  const { questions } = view.value.experience
  const first = questions[0]!
  return {
    standing,
    question: () => first,
    choose: (draft) => standing.change({ draft, fault: undefined }),
    step: () => (standing.value.draft === undefined && !isRequired(first) ? 'skip' : questions.length > 1 ? 'next' : 'send'),
    progress: () => ({ step: Number(asks(first)), total: questions.some(({ next }) => next) ? undefined : questions.filter(asks).length }),
    reader: () => view.value,
  }
}

export type QuestionProps<Kind extends Question['type'] = Question['type']> = {
  question: Extract<Question, { type: Kind }>
  view: SurveyView
  state: Asked
  /** Ids of what names and describes the control. */
  titleId: string
  describedBy: string | undefined
}
