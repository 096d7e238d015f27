import { type ScoreType, scoreTypes } from '@milepost/contract'
import type { SatisfactionCounts, SatisfactionQuestion } from '../../reports/satisfaction.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

/** The newest answer of each person where `@latest` is set; ties are settled by id, so that every read picks the same one. */
const newestFirst = 'order by a.at desc, a.submission desc, a.question desc'

/** One survey, or all that ask the type together. */
const ofSurvey = '(@survey is null or a.survey = @survey)'

export function readSatisfaction(db: Sqlite) {
  const asked = db.prepare(`select 1 from answer a where ${within('a')} and a.type = @type and a.score is not null limit 1`)
  const scores = db.prepare(`
    select stage, score, count(*) as count from (
      select a.stage, a.score, row_number() over (partition by a.person ${newestFirst}) as newest
      from answer a where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null and ${ofSurvey}
    ) where newest = 1 or @latest = 0 group by stage, score order by stage, score`)
  const bySurvey = db.prepare(`
    select survey, count(*) as count from (
      select a.survey, row_number() over (partition by a.person ${newestFirst}) as newest
      from answer a where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null
    ) where newest = 1 or @latest = 0 group by survey order by survey`)
  const trend = db.prepare(`
    with bucket as materialized (
      select key as id, value as from_at, lead(value) over (order by key) as to_at from json_each(@bounds)
    )
    select bucket, score, count(*) as count from (
      select b.id as bucket, a.score, row_number() over (partition by b.id, a.person ${newestFirst}) as newest
      from bucket b cross join answer a
      where ${within('a')} and a.type = @type and a.at >= b.from_at and a.at < b.to_at and a.score is not null and ${ofSurvey}
    ) where newest = 1 or @latest = 0 group by bucket, score order by bucket, score`)
  const response = db.prepare(`
    select count(*) as shown, coalesce(sum(exists (
      select 1 from answer a
      where ${within('a')} and a.person = e.person and a.at >= @from and a.survey = e.experience and a.type = @type and a.score is not null
    )), 0) as answered
    from (
      select distinct x.experience, x.person from json_each(@surveys) s
      cross join exposure x on ${within('x')} and x.experience = s.value and x.at >= @from and x.at < @to
    ) e`)

  return (scope: Scope, question: SatisfactionQuestion): SatisfactionCounts => {
    const { bounds } = question
    const types = scoreTypes.filter((each: ScoreType) => asked.get({ ...scope, type: each }))
    const type = question.type ?? types[0] ?? 'nps'
    const period = { ...scope, type, from: bounds[0], to: bounds.at(-1), latest: question.latest ? 1 : 0, survey: question.survey }
    const surveys = question.surveys.filter((each) => each.type === type && (question.survey ?? each.survey) === each.survey).map(({ survey }) => survey)
    return {
      type,
      types,
      scores: scores.all(period) as SatisfactionCounts['scores'],
      bySurvey: bySurvey.all(period) as SatisfactionCounts['bySurvey'],
      before: scores.all({ ...period, from: question.beforeFrom, to: bounds[0] }) as SatisfactionCounts['before'],
      trend: trend.all({ ...period, bounds: JSON.stringify(bounds) }) as SatisfactionCounts['trend'],
      ...(response.get({ ...period, surveys: JSON.stringify([...new Set(surveys)]) }) as { shown: number; answered: number }),
    }
  }
}
