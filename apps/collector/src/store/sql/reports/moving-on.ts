import type { MovingOnCounts, MovingOnQuestion } from '../../reports/moving-on.ts'
import { type Asking, rows } from '../asking.ts'
import { type Scope, within } from '../scope.ts'
import { lengthInMinutes } from './length.ts'

/**
 * An answer that itself began or ended a stay, where a rule reads scores, says nothing of what followed from it. The cross join makes SQLite
 * begin with the answers: it would sooner walk all stays, and all answers for each.
 */
const counts = `
  with rated as (
    select s.subject, s.stage, s.left_at, a.at, a.score, row_number() over (partition by s.subject, s.entered_at order by a.at, a.submission) as nth
    from answer a cross join stage_span s
    where ${within('a')} and a.type = @type and a.score is not null and s.stage <> ''
      and ${within('s')} and s.model = @model and s.subject = case when @unit = 'account' then a.account else a.person end
      and s.entered_at < a.at and (s.left_at is null or a.at < s.left_at)
  )
  select r.stage, r.score, ${lengthInMinutes('coalesce(r.left_at, @asOf) - r.at')} as minutes, r.left_at is not null as "left",
    nullif(n.stage, '') as next, count(*) as count
  from rated r left join stage_span n on ${within('n')} and n.model = @model and n.subject = r.subject and n.entered_at = r.left_at
  where r.nth = 1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`

export function* readMovingOn(scope: Scope, question: MovingOnQuestion): Asking<MovingOnCounts> {
  const found = yield* rows<MovingOnCounts['rows'][number]>(counts, { ...scope, ...question })
  return { rows: found.map((row) => ({ ...row, left: Boolean(row.left) })) }
}
