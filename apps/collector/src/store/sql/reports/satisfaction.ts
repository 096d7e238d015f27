import { type ScoreType, scoreTypes } from '@milepost/contract'
import type { SatisfactionCounts, SatisfactionQuestion } from '../../reports/satisfaction.ts'
import { type Asking, cell, first, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'

/** The newest answer of each person where `@latest` is set; ties are settled by id, so that every read picks the same one. */
const newestFirst = 'order by a.at desc, a.submission desc, a.question desc'

/** One survey, or all that ask the type together. */
const ofSurvey = '(@survey is null or a.survey = @survey)'

const asked = `select 1 from answer a where ${within('a')} and a.type = @type and a.score is not null limit 1`
const scoresOf = (filter: string) => `
  select stage, score, count(*) as count from (
    select a.stage, a.score, row_number() over (partition by a.person ${newestFirst}) as newest
    from answer a where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null and ${ofSurvey} ${filter}
  ) given where newest = 1 or @latest = 0 group by stage, score order by stage nulls first, score`
const bySurvey = (filter: string) => `
  select survey, count(*) as count from (
    select a.survey, row_number() over (partition by a.person ${newestFirst}) as newest
    from answer a where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null ${filter}
  ) given where newest = 1 or @latest = 0 group by survey order by survey`

/** Whether a person who saw a survey (`e`) answered it since the start of the period. */
export const hasAnswered = `exists (
  select 1 from answer a
  where ${within('a')} and a.person = e.person and a.at >= @from and a.survey = e.experience and a.type = @type and a.score is not null
)`

export function satisfactionReport(dialect: Dialect) {
  const { numbers, texts } = dialect
  const trend = (filter: string) => `
    with bucket as materialized (
      select place as id, value as from_at, lead(value) over (order by place) as to_at from ${numbers('@bounds')} bound
    )
    select bucket, score, count(*) as count from (
      select b.id as bucket, a.score, row_number() over (partition by b.id, a.person ${newestFirst}) as newest
      from bucket b cross join answer a
      where ${within('a')} and a.type = @type and a.at >= b.from_at and a.at < b.to_at and a.score is not null and ${ofSurvey} ${filter}
    ) given where newest = 1 or @latest = 0 group by bucket, score order by bucket, score`
  const response = (filter: string) => `
    select count(*) as shown, count(*) filter (where ${hasAnswered}) as answered
    from (
      select distinct x.experience, x.person from ${texts('@surveys', 's')} cross join exposure x
      where ${within('x')} and x.experience = s.value and x.at >= @from and x.at < @to ${filter}
    ) e`

  return function* (scope: Scope, question: SatisfactionQuestion): Asking<SatisfactionCounts> {
    const { bounds, segment } = question
    const [given, shownTo] = ['a.person', 'x.person'].map((person) => inSegment(dialect, person, 'person', segment)) as [string, string]
    const types: ScoreType[] = []
    for (const type of scoreTypes) if ((yield* cell(asked, { ...scope, type })) !== undefined) types.push(type)
    const type = question.type ?? types[0] ?? 'nps'
    const period = { ...scope, type, from: bounds[0], to: bounds.at(-1), latest: question.latest ? 1 : 0, survey: question.survey, ...boundTo(segment) }
    const surveys = question.surveys.filter((each) => each.type === type && (question.survey ?? each.survey) === each.survey).map(({ survey }) => survey)
    const shown = yield* first<Pick<SatisfactionCounts, 'shown' | 'answered'>>(response(shownTo), { ...period, surveys: JSON.stringify([...new Set(surveys)]) })
    return {
      type,
      types,
      scores: yield* rows(scoresOf(given), period),
      bySurvey: yield* rows(bySurvey(given), period),
      before: yield* rows(scoresOf(given), { ...period, from: question.beforeFrom, to: bounds[0] }),
      trend: yield* rows(trend(given), { ...period, bounds: JSON.stringify(bounds) }),
      ...(shown ?? { shown: 0, answered: 0 }),
    }
  }
}
