import type { Unit } from '@milepost/contract'
import type { ActivationCounts, ActivationQuestion } from '../../reports/activation.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { lengthInMinutes } from './length.ts'

const startedUnits = {
  person: `person u where ${within('u')} and u.identified`,
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
function statementOf(dialect: Dialect, { milestones: { length: milestones }, leaving, members, segment, unit }: ActivationQuestion & { unit: Unit }): string {
  const timeOf = (name: string) => (members ? ofMembers(name) : `select r.at from milestone_reach r where ${within('r')} and r.milestone = @${name} and r.subject = u.id`)
  const ofMembers = (name: string) => `
    select r.at from person p join milestone_reach r on ${within('r')} and r.milestone = @${name} and r.subject = p.id
    where ${within('p')} and p.account = u.id ${inSegment(dialect, 'p.id', 'person', members?.role ?? null, segment?.length ?? 0)}
    order by r.at limit 1 offset @others`
  const reached = Array.from({ length: milestones }, (_, index) => `(${timeOf(`milestone${index}`)}) as m${index}`)
  const goal = `m${milestones - 1}`
  const end = `case when gone is null or ${goal} <= gone then ${goal} end`
  const inTime = (at: string) => `${at} is not null and ${at} < start + @windowMs`
  const steps = Array.from({ length: milestones }, (_, index) => `when not (${inTime(`m${index}`)}) then ${index}`)
  return `
    with bucket as materialized (
      select place as id, value as from_at, lead(value) over (order by place) as to_at from ${dialect.numbers('@bounds')} bound
    ),
    started as materialized (
      select b.id as bucket, u.first_at as start, ${leaving === null ? 'cast(null as bigint)' : `(${timeOf('leaving')})`} as gone, ${reached.join(', ')}
      from bucket b cross join ${startedUnits[unit]} and u.first_at >= b.from_at and u.first_at < b.to_at ${inSegment(dialect, 'u.id', unit, segment)}
    )
    select 'bucket' as "of", bucket as key, 0 as flag, count(*) as a, count(*) filter (where start + @windowMs <= @asOf) as b,
      count(*) filter (where start + @windowMs <= @asOf and ${inTime(goal)}) as c, count(*) filter (where ${goal} is not null) as d
    from started group by bucket
    union all
    select 'time', ${lengthInMinutes(`coalesce(${end}, gone, @asOf) - start`)}, case when ${end} is not null then 1 when gone is not null then 2 else 0 end, count(*), 0, 0, 0
    from started group by 2, 3
    union all
    select 'depth', case ${steps.join(' ')} else ${milestones} end, 0, count(*), 0, 0, 0
    from started where start + @windowMs <= @asOf group by 2
    order by 1, 2, 3`
}

/** How the wait ended, by the flag of its row. */
const ends = [null, 'activated', 'left'] as const

const seenFirst = `g.first_seen_at >= @from and g.first_seen_at < @to`
const seen = (filter: string) =>
  `select g.experience, count(*) as count from progress g where ${within('g')} and ${seenFirst} ${filter} group by g.experience order by g.experience`
const tasks = (filter: string) => `
  select t.experience, t.task, count(*) as count
  from progress g join task_progress t on ${within('t')} and t.experience = g.experience and t.person = g.person
  where ${within('g')} and ${seenFirst} ${filter} group by t.experience, t.task order by t.experience, t.task`

export function activationReport(dialect: Dialect) {
  return function* (scope: Scope, question: ActivationQuestion): Asking<ActivationCounts> {
    const { unit, milestones, leaving, members, bounds, windowMs, segment } = question
    const named = Object.fromEntries(milestones.map((id, index) => [`milestone${index}`, id]))
    const bound = {
      ...scope,
      ...named,
      ...boundTo([...(segment ?? []), ...(members?.role ?? [])]),
      windowMs,
      bounds: JSON.stringify(bounds),
      ...(leaving !== null && { leaving }),
      ...(members && { others: members.atLeast - 1 }),
    }
    const period = { ...scope, from: bounds[0], to: bounds.at(-1), ...boundTo(segment) }
    const ofPeople = inSegment(dialect, 'g.person', 'person', segment)
    const counts = unit && milestones.length > 0 ? yield* rows<Row>(statementOf(dialect, { ...question, unit }), bound) : []
    const countsOf = (kind: Row['of']) => counts.filter((row) => row.of === kind)
    return {
      buckets: countsOf('bucket').map(({ key, a, b, c, d }) => ({ bucket: key, started: a, elapsed: b, inWindow: c, activated: d })),
      depths: countsOf('depth').map(({ key, a }) => ({ depth: key, count: a })),
      times: countsOf('time').map(({ key, flag, a }) => ({ minutes: key, end: ends[flag] ?? null, count: a })),
      seen: yield* rows(seen(ofPeople), period),
      tasks: yield* rows(tasks(ofPeople), period),
    }
  }
}
