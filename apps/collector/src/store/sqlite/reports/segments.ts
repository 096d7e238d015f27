import type { SegmentCounts, SegmentsQuestion } from '../../reports/satisfaction.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

/** Answers looked at to see which traits there are: enough to meet every common one. */
const lookedAt = 500
/** Values of a trait that still fit on a page; with more it is a name, not a segment. */
const mostValues = 12

/** Say who somebody is, not what they are like; a group of one is no segment. */
const naming = ['name', 'email', 'firstName', 'lastName', 'username', 'phone', 'website', 'avatar', 'id']

/** What an answer is grouped by. `@path` leads into the traits. */
const groupings = {
  stage: 'a.stage',
  account: 'c.traits ->> @path',
  person: 'p.traits ->> @path',
} as const

export function readSegments(db: Sqlite) {
  const traitsOf = (owner: 'account' | 'person') => `
    select '${owner}.' || j.key as name, count(distinct j.value) as values_ from recent r
    join ${owner} o on ${within('o')} and o.id = r.${owner} join json_each(o.traits) j
    where j.type in ('text', 'integer', 'true', 'false') and j.key not in (select value from json_each(@naming)) group by j.key`
  const traits = db.prepare(`
    with recent as materialized (
      select a.person, a.account from answer a where ${within('a')} and a.type = @type and a.score is not null order by a.at desc limit ${lookedAt}
    )
    select name from (${traitsOf('account')} union all ${traitsOf('person')}) where values_ between 2 and ${mostValues} order by name`).pluck()
  const scoresBy = (grouping: string) => db.prepare(`
    select value, score, count(*) as count from (
      select ${grouping} as value, a.score, row_number() over (partition by a.person order by a.at desc, a.submission desc, a.question desc) as newest
      from answer a join person p on ${within('p')} and p.id = a.person left join account c on ${within('c')} and c.id = a.account
      where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null
    ) where newest = 1 or @latest = 0 group by value, score order by value, score`)
  const statements = { stage: scoresBy(groupings.stage), account: scoresBy(groupings.account), person: scoresBy(groupings.person) }

  return (scope: Scope, { type, latest, from, to, by }: SegmentsQuestion): SegmentCounts => {
    const [owner, trait] = [by.slice(0, by.indexOf('.')), by.slice(by.indexOf('.') + 1)]
    const statement = owner === 'account' || owner === 'person' ? statements[owner] : statements.stage
    const bound = { ...scope, type, latest: latest ? 1 : 0, from, to, path: `$.${JSON.stringify(trait)}` }
    const rows = statement.all(bound) as { value: string | number | null; score: number; count: number }[]
    return {
      traits: traits.all({ ...scope, type, naming: JSON.stringify(naming) }) as string[],
      scores: rows.map(({ value, ...row }) => ({ ...row, value: value === null ? null : String(value) })),
    }
  }
}
