import type { ExperimentCounts, ExperimentQuestion } from '../../reports/experiment.ts'
import { type Asking, cell, first, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'

const counts = (filter: string) => `
  select count(g.first_seen_at) as seen, count(g.completed_at) as completed, count(g.dismissed_at) as dismissed
  from progress g where ${within('g')} and g.experience = @experience ${filter}`
const shownTo = (filter: string) => `
  select count(distinct i.person) from showing s join identity i on ${within('i')} and i.id = s.identity
  where ${within('s')} and s.experience = @experience ${filter}`
const parts = (filter: string) => `
  select t.task as id, count(*) as count from task_progress t
  join progress g on ${within('g')} and g.experience = t.experience and g.person = t.person and g.first_seen_at is not null ${filter}
  where ${within('t')} and t.experience = @experience group by t.task order by t.task`
const admitted = (filter: string) => `
  select substr(p.key, 3) as key, p.account, r.at, (
    select m.at from milestone_reach m
    where ${within('m')} and m.milestone = @goal and m.subject = case when @unit = 'account' then p.account else p.id end
  ) as "reachedAt"
  from milestone_reach r join person p on ${within('p')} and p.id = r.subject
  where ${within('r')} and r.milestone = @admission ${filter} order by r.at, p.key`

export function experimentReport(dialect: Dialect) {
  const { objectsAt } = dialect
  const releases = `
    select r.published_at as "publishedAt", (
      select coalesce(cast(e.value ->> 'holdout' as numeric), 0) from ${objectsAt('r.content', 'experiences', 'e')} where e.value ->> 'id' = @experience
    ) as holdout
    from release r where r.project = @project order by r.version desc`

  return function* (scope: Scope, { experience, admission, goal, segment }: ExperimentQuestion): Asking<ExperimentCounts> {
    const bound = { ...scope, experience, ...boundTo(segment) }
    const of = (person: string) => inSegment(dialect, person, 'person', segment)
    const seen = yield* first<Pick<ExperimentCounts, 'seen' | 'completed' | 'dismissed'>>(counts(of('g.person')), bound)
    return {
      shown: (yield* cell<number>(shownTo(of('i.person')), bound)) ?? 0,
      ...(seen ?? { seen: 0, completed: 0, dismissed: 0 }),
      parts: yield* rows(parts(of('g.person')), bound),
      releases: yield* rows(releases, { project: scope.project, experience }),
      admitted: goal ? yield* rows(admitted(of('p.id')), { ...bound, admission, goal: goal.id, unit: goal.unit }) : [],
    }
  }
}
