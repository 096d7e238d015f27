import type { ActivationCounts, ActivationQuestion } from '../../reports/activation.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

/** The units whose clock started between two instants. */
const unitRows = {
  person: `person u where ${within('u')} and u.identified = 1`,
  account: `account u where ${within('u')}`,
} as const

/** One row for each unit that started in the period, with its bucket and when it was activated. */
const started = (unit: keyof typeof unitRows) => `
  bucket as materialized (
    select key as id, value as from_at, lead(value) over (order by key) as to_at from json_each(@bounds)
  ),
  started as (
    select b.id as bucket, u.id as subject, u.first_at as start, (
      select r.at from milestone_reach r
      where r.project = @project and r.generation = @generation and r.milestone = @activation and r.subject = u.id
    ) as reached
    from bucket b cross join ${unitRows[unit]} and u.first_at >= b.from_at and u.first_at < b.to_at
  )`

export function readActivation(db: Sqlite) {
  const bucketsOf = (unit: keyof typeof unitRows) =>
    db.prepare(`
      with ${started(unit)}
      select bucket, count(*) as started,
        sum(start + @windowMs <= @asOf) as elapsed,
        sum(start + @windowMs <= @asOf and reached is not null and reached < start + @windowMs) as inWindow,
        sum(reached is not null) as activated
      from started group by bucket order by bucket`)
  const timesOf = (unit: keyof typeof unitRows) =>
    db.prepare(`
      with ${started(unit)}
      select max(0, coalesce(reached, @asOf) - start) / 60000 as minutes, reached is not null as activated, count(*) as count
      from started group by 1, 2 order by 1, 2`)
  const depthsOf = (unit: keyof typeof unitRows) =>
    db.prepare(`
      with ${started(unit)},
      depth as (
        select s.subject, coalesce((
          select min(m.key) from json_each(@milestones) m
          where not exists (
            select 1 from milestone_reach r
            where r.project = @project and r.generation = @generation and r.milestone = m.value and r.subject = s.subject
              and r.at < s.start + @windowMs)
        ), json_array_length(@milestones)) as depth
        from started s where s.start + @windowMs <= @asOf
      )
      select depth, count(*) as count from depth group by depth order by depth`)
  const statements = {
    person: { buckets: bucketsOf('person'), times: timesOf('person'), depths: depthsOf('person') },
    account: { buckets: bucketsOf('account'), times: timesOf('account'), depths: depthsOf('account') },
  }
  const seenFirst = `g.first_seen_at >= @from and g.first_seen_at < @to`
  const seen = db.prepare(`
    select g.experience, count(*) as count from progress g where ${within('g')} and ${seenFirst} group by g.experience`)
  const tasks = db.prepare(`
    select t.experience, t.task, count(*) as count
    from progress g join task_progress t on ${within('t')} and t.experience = g.experience and t.person = g.person
    where ${within('g')} and ${seenFirst} group by t.experience, t.task`)

  return (scope: Scope, question: ActivationQuestion): ActivationCounts => {
    const { unit, milestones, bounds, windowMs } = question
    const bound = { ...scope, windowMs, activation: milestones.at(-1) ?? null, bounds: JSON.stringify(bounds) }
    const period = { ...scope, from: bounds[0], to: bounds.at(-1) }
    const statement = unit && statements[unit]
    const times = (statement?.times.all(bound) ?? []) as { minutes: number; activated: number; count: number }[]
    return {
      buckets: (statement?.buckets.all(bound) ?? []) as ActivationCounts['buckets'],
      depths: (statement?.depths.all({ ...bound, milestones: JSON.stringify(milestones) }) ?? []) as ActivationCounts['depths'],
      times: times.map((row) => ({ ...row, activated: row.activated === 1 })),
      seen: seen.all(period) as ActivationCounts['seen'],
      tasks: tasks.all(period) as ActivationCounts['tasks'],
    }
  }
}
