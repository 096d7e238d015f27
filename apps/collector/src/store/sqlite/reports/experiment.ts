import type { ExperimentCounts, ExperimentQuestion } from '../../reports/experiment.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

export function readExperiment(db: Sqlite) {
  const counts = db.prepare(`
    select count(g.first_seen_at) as seen, count(g.completed_at) as completed, count(g.dismissed_at) as dismissed
    from progress g where ${within('g')} and g.experience = @experience`)
  const parts = db.prepare(`
    select t.task as id, count(*) as count from task_progress t
    join progress g on ${within('g')} and g.experience = t.experience and g.person = t.person and g.first_seen_at is not null
    where ${within('t')} and t.experience = @experience group by t.task order by t.task`)
  const releases = db.prepare(`
    select r.published_at as publishedAt, (
      select coalesce(e.value ->> 'holdout', 0) from json_each(r.content, '$.experiences') e where e.value ->> 'id' = @experience
    ) as holdout
    from release r where r.project = @project order by r.version desc`)
  const admitted = db.prepare(`
    select substr(p.key, 3) as key, p.account, r.at, (
      select m.at from milestone_reach m
      where ${within('m')} and m.milestone = @goal and m.subject = case when @unit = 'account' then p.account else p.id end
    ) as reachedAt
    from milestone_reach r join person p on ${within('p')} and p.id = r.subject
    where ${within('r')} and r.milestone = @admission order by r.at, p.key`)

  return (scope: Scope, { experience, admission, goal }: ExperimentQuestion): ExperimentCounts => {
    const bound = { ...scope, experience }
    return {
      ...(counts.get(bound) as Pick<ExperimentCounts, 'seen' | 'completed' | 'dismissed'>),
      parts: parts.all(bound) as ExperimentCounts['parts'],
      releases: releases.all({ project: scope.project, experience }) as ExperimentCounts['releases'],
      admitted: goal ? (admitted.all({ ...scope, admission, goal: goal.id, unit: goal.unit }) as ExperimentCounts['admitted']) : [],
    }
  }
}
