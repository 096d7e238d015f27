import type { Unit } from '@milepost/contract'
import type { Definitions, History, MilestoneReach, StageSpan } from '../../reports/subjects.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

/** Row ids of a person and its account, or of an account alone. A row id means nothing without its unit. */
export type Subjects = Partial<Record<Unit, number>>

export function readHistory(db: Sqlite) {
  const spans = db.prepare(`
    select s.model, nullif(s.stage, '') as stage, s.entered_at as enteredAt, s.left_at as leftAt from stage_span s
    where ${within('s')} and s.model = @model and s.subject = @subject order by s.entered_at`)
  const reached = db.prepare(`
    select r.milestone, r.at from milestone_reach r
    where ${within('r')} and r.milestone = @milestone and r.subject = @subject`)

  return (scope: Scope, subjects: Subjects, { models, milestones }: Definitions): History => ({
    spans: models.flatMap(({ id, unit }) => spans.all({ ...scope, model: id, subject: subjects[unit] ?? null }) as StageSpan[]),
    reached: milestones.flatMap(({ id, unit }) =>
      reached.all({ ...scope, milestone: id, subject: subjects[unit] ?? null }) as MilestoneReach[],
    ),
  })
}
