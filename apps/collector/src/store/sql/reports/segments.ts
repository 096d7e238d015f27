import type { SegmentCounts, SegmentsQuestion } from '../../reports/satisfaction.ts'
import { type Asking, column, rows } from '../asking.ts'
import { type Dialect, isOneOf } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { groupingOf, groupingsOf, namedBy } from './groupings.ts'
import { boundTo, inSegment } from './in-segment.ts'

/** Answers looked at to see which traits there are: enough to meet every common one. */
const lookedAt = 500
/** Values of a trait that still fit on a page; with more it is a name, not a segment. */
const mostValues = 12
/** Accounts named in one answer: what a page can show. */
const mostAccounts = 50

/** Say who somebody is, not what they are like; a group of one is no segment. */
const naming = ['name', 'email', 'firstName', 'lastName', 'username', 'phone', 'website', 'avatar', 'id']

export function segmentsReport(dialect: Dialect) {
  const groupings = groupingsOf(dialect).answers
  const traitsOf = (owner: 'account' | 'person') => `
    select '${owner}.' || j.key as name, count(distinct j.value) as counted from recent r
    join ${owner} o on ${within('o')} and o.id = r.${owner} ${dialect.joinScalars('o.traits', 'j')}
    where not (${isOneOf(dialect, 'j.key', '@naming')}) group by j.key`
  const traits = `
    with recent as materialized (
      select a.person, a.account from answer a where ${within('a')} and a.type = @type and a.score is not null order by a.at desc limit ${lookedAt}
    )
    select name from (${traitsOf('account')} union all ${traitsOf('person')}) trait where counted between 2 and ${mostValues} order by name`
  const scoresBy = (grouping: string, filter: string) => `
    select value, score, count(*) as count from (
      select ${grouping} as value, a.score, row_number() over (partition by a.person order by a.at desc, a.submission desc, a.question desc) as newest
      from answer a join person p on ${within('p')} and p.id = a.person left join account c on ${within('c')} and c.id = a.account
      where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null and (@survey is null or a.survey = @survey) ${filter}
    ) given where newest = 1 or @latest = 0 group by value, score order by value nulls first, score`
  const labels = `
    select c.key as value, coalesce(c.name, c.key) as label from account c
    where ${within('c')} and ${isOneOf(dialect, 'c.key', '@keys')} order by c.key`

  return function* (scope: Scope, { type, latest, from, to, by, survey, segment }: SegmentsQuestion): Asking<SegmentCounts> {
    const { kind, isTrait, ...leading } = groupingOf(by)
    const bound = { ...scope, ...leading, type, latest: latest ? 1 : 0, from, to, survey, ...boundTo(segment) }
    const scores = (yield* rows<SegmentCounts['scores'][number]>(scoresBy(groupings[kind], inSegment(dialect, 'a.person', 'person', segment)), bound)).map(namedBy(isTrait))
    const keys = kind === 'account' ? largest(scores) : []
    return {
      traits: yield* column<string>(traits, { ...scope, type, naming: JSON.stringify(naming) }),
      scores: kind === 'account' ? scores.filter(({ value }) => value === null || keys.includes(value)) : scores,
      labels: yield* rows(labels, { ...scope, keys: JSON.stringify(keys) }),
    }
  }
}

/** Those with most answers: a project may have thousands of accounts. */
function largest(scores: readonly { value: string | null; count: number }[]): string[] {
  const answers = new Map<string, number>()
  for (const { value, count } of scores) if (value !== null) answers.set(value, (answers.get(value) ?? 0) + count)
  return [...answers].sort((a, b) => b[1] - a[1]).slice(0, mostAccounts).map(([key]) => key)
}
