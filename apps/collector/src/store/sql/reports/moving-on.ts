import type { MovingOnCounts, MovingOnQuestion } from '../../reports/moving-on.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { lengthInMinutes } from './length.ts'

/**
 * Answers that themselves began or ended a stay, where a rule reads scores, are left out: they say nothing about what followed. The cross
 * join makes SQLite begin with the answers; by itself it would walk all stays and, for each, all answers.
 */
const counts = (filter: string) => `
  with rated as (
    select s.subject, s.stage, s.left_at, a.at, a.score, row_number() over (partition by s.subject, s.entered_at order by a.at, a.submission) as nth
    from answer a cross join stage_span s
    where ${within('a')} and a.type = @type and a.score is not null and s.stage <> ''
      and ${within('s')} and s.model = @model and s.subject = case when @unit = 'account' then a.account else a.person end
      and s.entered_at < a.at and (s.left_at is null or a.at < s.left_at) ${filter}
  )
  select r.stage, r.score, ${lengthInMinutes('coalesce(r.left_at, @asOf) - r.at')} as minutes, r.left_at is not null as "left",
    nullif(n.stage, '') as next, count(*) as count
  from rated r left join stage_span n on ${within('n')} and n.model = @model and n.subject = r.subject and n.entered_at = r.left_at
  where r.nth = 1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`

export function movingOnReport(dialect: Dialect) {
  return function* (scope: Scope, { segment, ...question }: MovingOnQuestion): Asking<MovingOnCounts> {
    const statement = counts(inSegment(dialect, 's.subject', question.unit, segment))
    const found = yield* rows<MovingOnCounts['rows'][number]>(statement, { ...scope, ...question, ...boundTo(segment) })
    return { rows: found.map((row) => ({ ...row, left: Boolean(row.left) })) }
  }
}
