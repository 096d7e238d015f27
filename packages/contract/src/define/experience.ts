import type { Checklist, Task } from '../experience/checklist.ts'
import type { Survey } from '../experience/survey.ts'
import type { Tooltip } from '../experience/tooltip.ts'
import type { Jump, Question } from '../question/question.ts'
import type { HostWords } from './words.ts'
import type { Without, Worded } from './worded.ts'

export type TaskFor<Host extends HostWords, TaskId extends string> = Without<Worded<Task, Host>, 'id' | 'after'> & {
  id: TaskId
  /** Tasks of this checklist that come first. */
  after?: readonly NoInfer<TaskId>[]
}
export type ChecklistFor<Host extends HostWords, TaskId extends string> = Without<Worded<Checklist, Host>, 'kind' | 'tasks'> & {
  tasks: readonly TaskFor<Host, TaskId>[]
}

export type TooltipFor<Host extends HostWords> = Without<Worded<Tooltip, Host>, 'kind'>

export type JumpFor<Host extends HostWords, QuestionId extends string> = Without<Worded<Jump, Host>, 'to'> & {
  /** A question of this survey; `end` ends it. */
  to: NoInfer<QuestionId> | 'end'
}
export type QuestionFor<Host extends HostWords, QuestionId extends string> = Without<Worded<Question, Host>, 'id' | 'next'> & {
  id: QuestionId
  next?: readonly JumpFor<Host, QuestionId>[]
}
export type SurveyFor<Host extends HostWords, QuestionId extends string> = Without<Worded<Survey, Host>, 'kind' | 'questions'> & {
  questions: readonly QuestionFor<Host, QuestionId>[]
}
