import type { Unit } from '@milepost/contract'
import type { Definitions, History, MilestoneReach, StageSpan } from '../../reports/subjects.ts'
import { type Asking, rows } from '../asking.ts'
import { type Scope, within } from '../scope.ts'

/** Row ids of a person and its account, or of an account alone. A row id means nothing without its unit. */
export type Subjects = Partial<Record<Unit, number>>

const spansOf = `
  select s.model, nullif(s.stage, '') as stage, s.entered_at as "enteredAt", s.left_at as "leftAt" from stage_span s
  where ${within('s')} and s.model = @model and s.subject = @subject order by s.entered_at`
const reachOf = `
  select r.milestone, r.at from milestone_reach r
  where ${within('r')} and r.milestone = @milestone and r.subject = @subject`

export function* readHistory(scope: Scope, subjects: Subjects, { models, milestones }: Definitions): Asking<History> {
  const spans: StageSpan[] = []
  for (const { id, unit } of models) spans.push(...(yield* rows<StageSpan>(spansOf, { ...scope, model: id, subject: subjects[unit] ?? null })))
  const reached: MilestoneReach[] = []
  for (const { id, unit } of milestones) reached.push(...(yield* rows<MilestoneReach>(reachOf, { ...scope, milestone: id, subject: subjects[unit] ?? null })))
  return { spans, reached }
}
