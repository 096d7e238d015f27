import type { Checklist, Task } from '../experience/checklist.ts'
import type { ExperienceOf } from '../experience/experience.ts'
import type { Survey } from '../experience/survey.ts'
import type { Step, StepJump, Tour } from '../experience/tour.ts'
import type { Jump, Question } from '../question/question.ts'
import type { Scalar } from '../scalar.ts'
import type { SurfaceKind } from '../vocabulary/surface.ts'
import type { HostWords } from './words.ts'
import type { Without, Worded } from './worded.ts'

/** An experience in the host's words, without what its function adds. */
export type ExperienceFor<Host extends HostWords, Kind extends SurfaceKind> = Without<Worded<ExperienceOf<Kind>, Host>, 'kind'>

export type TaskFor<Host extends HostWords, TaskId extends string> = Without<Worded<Task, Host>, 'id' | 'after'> & {
  id: TaskId
  /** Tasks of this checklist that come first. */
  after?: readonly NoInfer<TaskId>[]
}
export type ChecklistFor<Host extends HostWords, TaskId extends string> = Without<Worded<Checklist, Host>, 'kind' | 'tasks'> & {
  tasks: readonly TaskFor<Host, TaskId>[]
}

export type JumpFor<Host extends HostWords, QuestionId extends string, FieldName extends string = never> = Without<Worded<Jump, Host>, 'to' | 'field'> & {
  /** A question of this survey; `end` ends it. */
  to: NoInfer<QuestionId> | 'end'
  /** A hidden field of this survey. */
  field?: { name: NoInfer<FieldName>; in: readonly Scalar[] }
}
export type QuestionFor<Host extends HostWords, QuestionId extends string, FieldName extends string = never> = Without<
  Worded<Question, Host>,
  'id' | 'next'
> & {
  id: QuestionId
  next?: readonly JumpFor<Host, QuestionId, FieldName>[]
}
export type SurveyFor<Host extends HostWords, QuestionId extends string, FieldName extends string = never> = Without<
  Worded<Survey, Host>,
  'kind' | 'questions' | 'hidden'
> & {
  questions: readonly QuestionFor<Host, QuestionId, FieldName>[]
  hidden?: readonly FieldName[]
}

export type StepFor<Host extends HostWords, StepId extends string> = Without<Worded<Step, Host>, 'id' | 'next'> & {
  id: StepId
  next?: readonly (Without<Worded<StepJump, Host>, 'to'> & {
    /** A step of this tour; `end` ends it. */
    to: NoInfer<StepId> | 'end'
  })[]
}
export type TourFor<Host extends HostWords, StepId extends string> = Without<Worded<Tour, Host>, 'kind' | 'steps'> & {
  steps: readonly StepFor<Host, StepId>[]
}

/** Kinds whose parts refer to each other by id, which the compiler checks. */
interface Woven<Host extends HostWords> {
  checklist: <TaskId extends string>(checklist: ChecklistFor<Host, TaskId>) => Checklist
  survey: <QuestionId extends string, const FieldName extends string = never>(survey: SurveyFor<Host, QuestionId, FieldName>) => Survey
  tour: <StepId extends string>(tour: TourFor<Host, StepId>) => Tour
}

/** `defineChecklist`, `defineTooltip` and so on: one function for each kind. */
export type Definitions<Host extends HostWords> = {
  [Kind in SurfaceKind as `define${Capitalize<Kind>}`]: Kind extends keyof Woven<Host>
    ? Woven<Host>[Kind]
    : (experience: ExperienceFor<Host, Kind>) => ExperienceOf<Kind>
}
