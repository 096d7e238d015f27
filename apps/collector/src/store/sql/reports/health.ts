import type { HealthEntry, HealthFound, HealthQuestion } from '../../reports/health.ts'
import { type Asking, cell, rows } from '../asking.ts'
import { type Dialect, isInRanges } from '../dialect.ts'
import { unpackDays } from '../packed-days.ts'
import { type Scope, within } from '../scope.ts'
import { activatedColumns, boundToActivation } from './activated.ts'
import { readCommonCurrency } from './common-currency.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { isOpen } from './stage-of.ts'

interface Row extends Omit<HealthEntry, 'activity' | 'scores' | 'traits'> {
  row: number
  startDay: number | null
  days: string | null
  traits: string
}

type Score = HealthEntry['scores'][number]

const mrr = `coalesce((select c.mrr from revenue_change c where ${within('c')} and c.account = a.id order by c.at desc limit 1), 0)`

/** Which accounts: one, those that pay, or those seen lately. */
const chosen = {
  one: 'a.key = @account',
  customers: `a.id in (select c.account from revenue_change c where ${within('c')}) and ${mrr} > 0`,
  seen: 'a.last_at >= @seenSince',
} as const

const hasCustomers = `
  select coalesce(sum(case m.kind when 'new' then m.accounts when 'churned' then -m.accounts end), 0) from revenue_move m where ${within('m')}`

const entries = (filter: string) => `
  select a.id as "row", a.key as id, a.name, a.first_at as "firstAt", a.last_at as "lastAt", a.people, ${mrr} / 1000.0 as mrr, a.traits,
    nullif(s.stage, '') as stage, s.entered_at as "stageSince", v.start_day as "startDay", v.days,
    ${activatedColumns}
  from account a
  left join activity v on ${within('v')} and v.unit = 'account' and v.subject = a.id
  left join stage_span s on ${within('s')} and s.model = @model and s.subject = a.id and ${isOpen('s')}
  where ${within('a')} and ${filter}`

export function healthReport(dialect: Dialect) {
  const scores = (filter: string) => `
    select x.account as "row", x.at, x.type, x.score,
      case when coalesce(f.status, 'new') in ('new', 'assigned') and ${isInRanges(dialect, 'x', '@low')} then 1 else 0 end as open
    from account a join answer x on ${within('x')} and x.account = a.id and x.at >= @scoresSince and x.score is not null
    left join feedback f on f.project = @project and f.submission = x.submission
    where ${within('a')} and ${filter} order by x.at, x.submission`

  return function* (scope: Scope, question: HealthQuestion): Asking<HealthFound> {
    const bound = { ...scope, ...question, low: JSON.stringify(question.low), ...boundToActivation(question.activation), ...boundTo(question.segment) }
    const pays = ((yield* cell<number>(hasCustomers, scope)) ?? 0) > 0
    const filter = `${chosen[question.account !== null ? 'one' : pays ? 'customers' : 'seen']} ${inSegment(dialect, 'a.id', 'account', question.segment)}`
    const scoresOf = new Map<number, Score[]>()
    for (const { row, open, ...score } of yield* rows<Omit<Score, 'open'> & { row: number; open: number }>(scores(filter), bound)) {
      const known = scoresOf.get(row) ?? []
      scoresOf.set(row, known)
      known.push({ ...score, open: open === 1 })
    }
    const found = yield* rows<Row>(entries(filter), bound)
    const read = found.map((row) => entryOf(row, scoresOf.get(row.row) ?? []))
    return { entries: read, hasCustomers: pays, commonCurrency: yield* readCommonCurrency(scope) }
  }
}

function entryOf({ row: _row, startDay, days, traits, ...row }: Row, scores: Score[]): HealthEntry {
  return {
    ...row,
    activity: startDay === null ? null : { startDay, days: unpackDays(days ?? '') },
    scores,
    traits: JSON.parse(traits) as Record<string, unknown>,
  }
}
