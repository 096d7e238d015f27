import type { ResponseCounts, ResponseQuestion, SegmentCounts, SegmentsQuestion } from '../../reports/satisfaction.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

/** Answers looked at to see which traits there are: enough to meet every common one. */
const lookedAt = 500
/** Values of a trait that still fit on a page; with more it is a name, not a segment. */
const mostValues = 12
/** Accounts named in one answer: what a page can show. */
const mostAccounts = 50

/** Say who somebody is, not what they are like; a group of one is no segment. */
const naming = ['name', 'email', 'firstName', 'lastName', 'username', 'phone', 'website', 'avatar', 'id']

/** What an answer is grouped by. `@path` leads into the traits. */
const groupings = {
  stage: 'a.stage',
  device: 'a.device',
  language: 'a.language',
  account: 'c.key',
  accountTrait: 'c.traits ->> @path',
  personTrait: 'p.traits ->> @path',
} as const

/** The stage in which somebody saw a survey, by the model of the project's answers. */
const stageWhenShown = `(select nullif(s.stage, '') from stage_span s
  where ${within('s')} and s.model = @model and s.subject = case @unit when 'account' then p.account else p.id end
    and s.entered_at < e.at and (s.left_at is null or s.left_at >= e.at))`

/** What somebody who saw a survey is grouped by. The device and the language of those who did not answer are not known. */
const shownGroupings = {
  stage: stageWhenShown,
  account: groupings.account,
  accountTrait: groupings.accountTrait,
  personTrait: groupings.personTrait,
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
      where ${within('a')} and a.type = @type and a.at >= @from and a.at < @to and a.score is not null and (@survey is null or a.survey = @survey)
    ) where newest = 1 or @latest = 0 group by value, score order by value, score`)
  const statements = mapped(groupings, scoresBy)
  const labels = db.prepare(`
    select c.key as value, coalesce(c.name, c.key) as label from account c
    where ${within('c')} and c.key in (select value from json_each(@keys)) order by c.key`)

  return (scope: Scope, { type, latest, from, to, by, survey }: SegmentsQuestion): SegmentCounts => {
    const { kind, path } = groupingOf(by)
    const rows = statements[kind].all({ ...scope, type, latest: latest ? 1 : 0, from, to, path, survey }) as Grouped<{ score: number; count: number }>[]
    const scores = rows.map(named)
    const keys = kind === 'account' ? largest(scores) : []
    return {
      traits: traits.all({ ...scope, type, naming: JSON.stringify(naming) }) as string[],
      scores: kind === 'account' ? scores.filter(({ value }) => value === null || keys.includes(value)) : scores,
      labels: labels.all({ ...scope, keys: JSON.stringify(keys) }) as SegmentCounts['labels'],
    }
  }
}

export function readResponse(db: Sqlite) {
  const segments = readSegments(db)
  const shownBy = (grouping: string) => db.prepare(`
    select value, count(*) as shown, sum(answered) as answered from (
      select ${grouping} as value, exists (
        select 1 from answer a
        where ${within('a')} and a.person = e.person and a.at >= @from and a.survey = e.experience and a.type = @type and a.score is not null
      ) as answered
      from (
        select x.experience, x.person, min(x.at) as at from json_each(@surveys) s
        cross join exposure x on ${within('x')} and x.experience = s.value and x.at >= @from and x.at < @to group by x.experience, x.person
      ) e
      join person p on ${within('p')} and p.id = e.person left join account c on ${within('c')} and c.id = p.account
    ) group by value order by value`)
  const statements = mapped(shownGroupings, shownBy)

  return (scope: Scope, question: ResponseQuestion): ResponseCounts => {
    const { type, from, to, by, surveys, model, unit } = question
    const { kind, path } = groupingOf(by)
    const statement = kind === 'device' || kind === 'language' ? statements.stage : statements[kind]
    const rows = statement.all({ ...scope, type, from, to, path, surveys: JSON.stringify(surveys), model, unit }) as Grouped<{ shown: number; answered: number }>[]
    return { ...segments(scope, question), response: rows.map(named) }
  }
}

type Grouped<Row> = Row & { value: string | number | null }
const named = <Row>(row: Grouped<Row>) => ({ ...row, value: row.value === null ? null : String(row.value) })

function groupingOf(by: string): { kind: keyof typeof groupings; path: string | null } {
  const [owner, trait] = [by.slice(0, by.indexOf('.')), by.slice(by.indexOf('.') + 1)]
  const path = `$.${JSON.stringify(trait)}`
  if (owner === 'account' && by !== 'account') return { kind: 'accountTrait', path }
  if (owner === 'person') return { kind: 'personTrait', path }
  return { kind: by === 'device' || by === 'language' || by === 'account' ? by : 'stage', path: null }
}

function mapped<Kind extends string, Made>(of: Record<Kind, string>, make: (grouping: string) => Made): Record<Kind, Made> {
  return Object.fromEntries(Object.entries<string>(of).map(([kind, grouping]) => [kind, make(grouping)])) as Record<Kind, Made>
}

/** Those with most answers: a project may have thousands of accounts. */
function largest(scores: readonly { value: string | null; count: number }[]): string[] {
  const answers = new Map<string, number>()
  for (const { value, count } of scores) if (value !== null) answers.set(value, (answers.get(value) ?? 0) + count)
  return [...answers].sort((a, b) => b[1] - a[1]).slice(0, mostAccounts).map(([key]) => key)
}
