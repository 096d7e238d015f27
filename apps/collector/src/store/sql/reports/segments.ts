import type { SegmentCounts, SegmentsQuestion } from '../../reports/satisfaction.ts'
import { type Asking, column, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { accountNames, largestAccounts } from './account-names.ts'
import { answerTraits } from './answer-traits.ts'
import { type Grouping, groupingOf, groupingsOf, namedBy } from './groupings.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { namingTraits } from './segment-traits.ts'

const account = `left join account c on ${within('c')} and c.id = a.account`
/** Whose row holds the group, where it is not the answer itself. Joined only where needed: finding it for each answer is most of the work. */
const owners = {
  stage: '',
  device: '',
  language: '',
  account,
  accountTrait: account,
  personTrait: `join person p on ${within('p')} and p.id = a.person`,
} as const satisfies Record<Grouping, string>

export function segmentsReport(dialect: Dialect) {
  const groupings = groupingsOf(dialect).answers
  const traits = answerTraits(dialect, 'a.type = @type and a.score is not null')
  const scoresBy = (kind: Grouping, filter: string) => `
    select value, score, count(*) as count from (
      select ${groupings[kind]} as value, a.score, row_number() over (partition by a.person order by a.at desc, a.submission desc, a.question desc) as newest
      from answer a ${owners[kind]}
      where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null and (@survey is null or a.survey = @survey) ${filter}
    ) given where newest = 1 or @latest = 0 group by value, score order by value nulls first, score`
  const labels = accountNames(dialect)

  return function* (scope: Scope, { type, latest, from, to, by, survey, segment }: SegmentsQuestion): Asking<SegmentCounts> {
    const { kind, isTrait, ...leading } = groupingOf(by)
    const bound = { ...scope, ...leading, type, latest: latest ? 1 : 0, from, to, survey, ...boundTo(segment) }
    const scores = (yield* rows<SegmentCounts['scores'][number]>(scoresBy(kind, inSegment(dialect, 'a.person', 'person', segment)), bound)).map(namedBy(isTrait))
    const keys = kind === 'account' ? largestAccounts(scores) : []
    return {
      traits: yield* column<string>(traits, { ...scope, type, naming: JSON.stringify(namingTraits) }),
      scores: kind === 'account' ? scores.filter(({ value }) => value === null || keys.includes(value)) : scores,
      labels: yield* rows(labels, { ...scope, keys: JSON.stringify(keys) }),
    }
  }
}
