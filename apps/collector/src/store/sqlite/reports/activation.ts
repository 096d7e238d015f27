import type { Unit } from '@milepost/contract'
import type { ActivationCounts, ActivationQuestion } from '../../reports/activation.ts'
import type { Sqlite } from '../open.ts'
import { lengthInMinutes } from './length.ts'
import { type Scope, within } from './scope.ts'

const startedUnits = {
  person: `person u where ${within('u')} and u.identified = 1`,
  account: `account u where ${within('u')}`,
} as const satisfies Record<Unit, string>

/** One row of every kind of count; what the columns mean is said beside `of`. */
interface Row {
  of: 'bucket' | 'time' | 'depth'
  key: number
  flag: number
  a: number
  b: number
  c: number
  d: number
}

/** The units that started are looked up once, with the time of each milestone; all counts are made of that. */
function statementOf(unit: Unit, milestones: number): string {
  const reached = Array.from({ length: milestones }, (_, index) => `(
    select r.at from milestone_reach r
    where ${within('r')} and r.milestone = @milestones ->> ${index} and r.subject = u.id) as m${index}`)
  const goal = `m${milestones - 1}`
  const inTime = (column: string) => `${column} is not null and ${column} < start + @windowMs`
  const steps = Array.from({ length: milestones }, (_, index) => `when not (${inTime(`m${index}`)}) then ${index}`)
  return `
    with bucket as materialized (
      select key as id, value as from_at, lead(value) over (order by key) as to_at from json_each(@bounds)
    ),
    started as materialized (
      select b.id as bucket, u.first_at as start, ${reached.join(', ')}
      from bucket b cross join ${startedUnits[unit]} and u.first_at >= b.from_at and u.first_at < b.to_at
    )
    select 'bucket' as "of", bucket as key, 0 as flag, count(*) as a, sum(start + @windowMs <= @asOf) as b,
      sum(start + @windowMs <= @asOf and ${inTime(goal)}) as c, sum(${goal} is not null) as d
    from started group by bucket
    union all
    select 'time', ${lengthInMinutes(`max(0, coalesce(${goal}, @asOf) - start)`)}, ${goal} is not null, count(*), 0, 0, 0
    from started group by 2, 3
    union all
    select 'depth', case ${steps.join(' ')} else ${milestones} end, 0, count(*), 0, 0, 0
    from started where start + @windowMs <= @asOf group by 2
    order by 1, 2, 3`
}

export function readActivation(db: Sqlite) {
  const statements = new Map<string, ReturnType<Sqlite['prepare']>>()
  const seenFirst = `g.first_seen_at >= @from and g.first_seen_at < @to`
  const seen = db.prepare(`
    select g.experience, count(*) as count from progress g where ${within('g')} and ${seenFirst} group by g.experience`)
  const tasks = db.prepare(`
    select t.experience, t.task, count(*) as count
    from progress g join task_progress t on ${within('t')} and t.experience = g.experience and t.person = g.person
    where ${within('g')} and ${seenFirst} group by t.experience, t.task`)

  function statement(unit: Unit, milestones: number) {
    const key = `${unit} ${milestones}`
    const prepared = statements.get(key) ?? db.prepare(statementOf(unit, milestones))
    statements.set(key, prepared)
    return prepared
  }

  return (scope: Scope, { unit, milestones, bounds, windowMs }: ActivationQuestion): ActivationCounts => {
    const bound = { ...scope, windowMs, milestones: JSON.stringify(milestones), bounds: JSON.stringify(bounds) }
    const period = { ...scope, from: bounds[0], to: bounds.at(-1) }
    const rows = unit && milestones.length > 0 ? (statement(unit, milestones.length).all(bound) as Row[]) : []
    const rowsOf = (kind: Row['of']) => rows.filter((row) => row.of === kind)
    return {
      buckets: rowsOf('bucket').map(({ key, a, b, c, d }) => ({ bucket: key, started: a, elapsed: b, inWindow: c, activated: d })),
      depths: rowsOf('depth').map(({ key, a }) => ({ depth: key, count: a })),
      times: rowsOf('time').map(({ key, flag, a }) => ({ minutes: key, activated: flag === 1, count: a })),
      seen: seen.all(period) as ActivationCounts['seen'],
      tasks: tasks.all(period) as ActivationCounts['tasks'],
    }
  }
}
