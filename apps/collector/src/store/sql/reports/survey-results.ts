import type { SurveyResultsCounts, SurveyResultsQuestion, SurveySplitCounts, SurveySplitQuestion } from '../../reports/survey-results.ts'
import { type Asking, cell, column, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { accountNames, largestAccounts } from './account-names.ts'
import { answerTraits } from './answer-traits.ts'
import { groupingOf, groupingsOf, namedBy } from './groupings.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { namingTraits } from './segment-traits.ts'

/** Answers to a survey in the period, each with its rank among those of its person to its question. */
const ranked = `row_number() over (partition by a.question, a.person order by a.at desc, a.submission desc) as newest`
const inPeriod = `${within('a')} and a.survey = @survey and a.at >= @from and a.at < @to`
const isCounted = '(g.newest = 1 or @latest = 0)'

export function surveyResultsReports(dialect: Dialect) {
  const { objects, texts } = dialect
  const groupings = groupingsOf(dialect).answers
  const traits = answerTraits(dialect, 'a.survey = @survey and a.question = @question')
  const labels = accountNames(dialect)

  /** What was chosen: the score, else each of the choices. */
  const valuesOf = (columns: string) => `
    select ${columns}, value, count(*) as count from (
      select g.*, cast(g.score as text) as value from given g where g.score is not null and ${isCounted}
      union all
      select g.*, c.value from given g cross join ${texts('g.choices', 'c')} where g.choices is not null and ${isCounted}
    ) chosen group by ${columns}, value order by ${columns}, value`

  function statementsOf(members: string, seers: string, begun: string) {
    const given = `with given as materialized (select a.question, a.type, a.score, a.choices, ${ranked} from answer a where ${inPeriod} ${members})`
    const submissions = `submission s join identity i on ${within('i')} and i.id = s.identity where ${within('s')} and s.survey = @survey and s.first_at >= @from and s.first_at < @to ${begun}`
    const own = `with own as materialized (select s.submission, s.submitted_at, s.left_question from ${submissions})`
    return {
      seen: `select count(distinct x.person) from exposure x where ${within('x')} and x.experience = @survey and x.at >= @from and x.at < @to ${seers}`,
      given: `${given} select g.question, g.type, count(*) as count from given g where ${isCounted} group by g.question, g.type order by g.question, g.type`,
      values: `${given} ${valuesOf('question, type')}`,
      took: `select question, "tookMs", count(*) as count from (
        select a.question, 100 * ((a.took_ms + 50) / 100) as "tookMs" from answer a where ${inPeriod} and a.took_ms is not null ${members}
      ) timed group by question, "tookMs" order by question, "tookMs"`,
      answered: `${own} select a.question, count(*) as count from own join answer a on ${within('a')} and a.submission = own.submission group by a.question order by a.question`,
      left: `${own} select own.left_question as question, count(*) as count from own
        where own.left_question is not null and own.submitted_at is null and not exists (select 1 from answer a where ${within('a')} and a.submission = own.submission and a.question = own.left_question)
        group by own.left_question order by own.left_question`,
      furthest: `${own}, way as materialized (
          select w.value ->> 'question' as question, cast(w.value ->> 'place' as bigint) as place, cast(w.value ->> 'after' as bigint) as after from ${objects('@way', 'w')}
        )
        select place, count(*) as count from (
          select submission, max(place) as place from (
            select own.submission, case when own.submitted_at is null then 0 else cast(@end as bigint) end as place from own
            union all select own.submission, way.place from own join way on way.question = own.left_question
            union all select own.submission, way.after from own join answer a on ${within('a')} and a.submission = own.submission join way on way.question = a.question
          ) gone group by submission
        ) each_one group by place order by place`,
    }
  }

  return {
    *results(scope: Scope, { survey, latest, from, to, segment, way }: SurveyResultsQuestion): Asking<SurveyResultsCounts> {
      const who = (person: string) => inSegment(dialect, person, 'person', segment)
      const { seen, ...statements } = statementsOf(who('a.person'), who('x.person'), who('i.person'))
      const bound = { ...scope, survey, latest: latest ? 1 : 0, from, to, ...boundTo(segment), way: JSON.stringify(way), end: way.length }
      return {
        seen: (yield* cell<number>(seen, bound)) ?? 0,
        furthest: yield* rows(statements.furthest, bound),
        answered: yield* rows(statements.answered, bound),
        left: yield* rows(statements.left, bound),
        given: yield* rows(statements.given, bound),
        values: yield* rows(statements.values, bound),
        took: yield* rows(statements.took, bound),
      }
    },
    *split(scope: Scope, { survey, question, type, by, latest, from, to, segment }: SurveySplitQuestion): Asking<SurveySplitCounts> {
      const { kind, isTrait, ...leading } = groupingOf(by)
      const bound = { ...scope, ...leading, survey, question, type, latest: latest ? 1 : 0, from, to, ...boundTo(segment) }
      const given = `with given as materialized (
        select ${groupings[kind]} as "group", a.score, a.choices, ${ranked} from answer a
        join person p on ${within('p')} and p.id = a.person left join account c on ${within('c')} and c.id = a.account
        where ${inPeriod} and a.question = @question and a.type = @type ${inSegment(dialect, 'a.person', 'person', segment)})`
      const named = namedBy(isTrait)
      const groupOf = <Row extends { group: string | null }>(row: Row): Row => ({ ...row, group: named({ value: row.group }).value })
      const counts = (yield* rows<SurveySplitCounts['given'][number]>(`${given} select g."group", count(*) as count from given g where ${isCounted} group by g."group" order by g."group" nulls first`, bound)).map(groupOf)
      const keys = kind === 'account' ? largestAccounts(counts.map(({ group, count }) => ({ value: group, count }))) : []
      const isShown = ({ group }: { group: string | null }) => kind !== 'account' || group === null || keys.includes(group)
      return {
        traits: yield* column<string>(traits, { ...scope, survey, question, naming: JSON.stringify(namingTraits) }),
        given: counts.filter(isShown),
        values: (yield* rows<SurveySplitCounts['values'][number]>(`${given} ${valuesOf('"group"')}`, bound)).map(groupOf).filter(isShown),
        labels: yield* rows(labels, { ...scope, keys: JSON.stringify(keys) }),
      }
    },
  }
}
