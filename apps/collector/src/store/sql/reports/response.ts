import type { ResponseCounts, ResponseQuestion } from '../../reports/satisfaction.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { groupingOf, groupingsOf, namedBy, type ShownGrouping } from './groupings.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { hasAnswered } from './satisfaction.ts'
import { segmentsReport } from './segments.ts'

export function responseReport(dialect: Dialect) {
  const segments = segmentsReport(dialect)
  const groupings = groupingsOf(dialect).shown
  const shownBy = (grouping: string, filter: string) => `
    select value, count(*) as shown, sum(answered) as answered from (
      select ${grouping} as value, case when ${hasAnswered} then 1 else 0 end as answered
      from (
        select x.experience, x.person, min(x.at) as at from ${dialect.texts('@surveys', 's')} cross join exposure x
        where ${within('x')} and x.experience = s.value and x.at >= @from and x.at < @to ${filter} group by x.experience, x.person
      ) e
      join person p on ${within('p')} and p.id = e.person left join account c on ${within('c')} and c.id = p.account
    ) seen group by value order by value nulls first`

  return function* (scope: Scope, question: ResponseQuestion): Asking<ResponseCounts> {
    const { type, from, to, by, surveys, model, unit, segment } = question
    const { kind, isTrait, ...leading } = groupingOf(by)
    const shownKind: ShownGrouping = kind === 'device' || kind === 'language' ? 'stage' : kind
    const bound = { ...scope, ...leading, type, from, to, surveys: JSON.stringify(surveys), model, unit, ...boundTo(segment) }
    const response = (yield* rows<ResponseCounts['response'][number]>(shownBy(groupings[shownKind], inSegment(dialect, 'x.person', 'person', segment)), bound)).map(namedBy(isTrait))
    return { ...(yield* segments(scope, question)), response }
  }
}
