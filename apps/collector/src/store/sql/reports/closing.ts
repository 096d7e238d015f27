import type { ClosingCounts, ClosingQuestion } from '../../reports/feedback.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { isFeedback } from '../is-feedback.ts'
import { isLead } from './feedback.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { lengthInMinutes } from './length.ts'

export function closingReport(dialect: Dialect) {
  /* The newest of each submission, as `isLead` has it, found in the index alone. */
  const leads = (filter: string) => `
    select a.submission, max(a.at) as at from answer a ${dialect.along('answer_feedback')}
    where ${within('a')} and a.at >= @from and ${isFeedback('a.')} ${filter} group by a.submission having max(a.at) < @to`
  const waits = (filter: string) => `
    select ${lengthInMinutes('coalesce(f.closed_at, @asOf) - a.at')} as minutes, f.closed_at is not null as closed, count(*) as count
    from (${leads(filter)}) a left join feedback f on f.project = @project and f.submission = a.submission group by 1, 2 order by 1, 2`
  /*
   * Only few submissions have been closed. So the cross joins make SQLite begin with their rows, and find the next score along the index of a person's answers. Several items that
   * were closed between the same two scores count as one pair.
   */
  const pairs = (filter: string) => `
    with closed as materialized (
      select a.person, f.closed_at as at from feedback f cross join answer a
      where f.project = @project and f.closed_at is not null and ${within('a')} and a.submission = f.submission and a.at >= @from and a.at < @to and ${isLead(dialect)} ${filter}
    ),
    after as (
      select c.person, c.at, n.type, n.score, n.at as score_at, n.submission,
        row_number() over (partition by c.person, c.at, n.type order by n.at, n.submission, n.question) as nth
      from closed c cross join answer n where ${within('n')} and n.person = c.person and n.at > c.at and n.score is not null
    ),
    pair as (
      select distinct n.person, n.type, n.submission, n.score as after, (
        select b.score from answer b where ${within('b')} and b.person = n.person and b.type = n.type and b.score is not null and b.at <= n.at
        order by b.at desc, b.submission desc, b.question desc limit 1) as before
      from after n where n.nth = 1
    )
    select type, before, after, count(*) as count from pair where before is not null group by 1, 2, 3 order by 1, 2, 3`

  return function* (scope: Scope, { segment, ...question }: ClosingQuestion): Asking<ClosingCounts> {
    const bound = { ...scope, ...question, ...boundTo(segment) }
    const filter = inSegment(dialect, 'a.person', 'person', segment)
    const waited = yield* rows<ClosingCounts['waits'][number]>(waits(filter), bound)
    return { waits: waited.map((row) => ({ ...row, closed: Boolean(row.closed) })), pairs: yield* rows(pairs(filter), bound) }
  }
}
