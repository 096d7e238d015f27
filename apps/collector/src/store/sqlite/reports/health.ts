import type { HealthEntry, HealthFound, HealthQuestion } from '../../reports/health.ts'
import type { Sqlite } from '../open.ts'
import { unpackDays } from '../packed-days.ts'
import { type Scope, within } from './scope.ts'

interface Row extends Omit<HealthEntry, 'activity' | 'scores' | 'traits'> {
  startDay: number | null
  days: string | null
  scores: string
  traits: string
}

const mrr = `coalesce((select c.mrr from revenue_change c where ${within('c')} and c.account = a.id order by c.at desc limit 1), 0)`

export function readHealth(db: Sqlite) {
  const hasCustomers = db.prepare(`
    select coalesce(sum(case m.kind when 'new' then m.accounts when 'churned' then -m.accounts end), 0) > 0 from revenue_move m where ${within('m')}`).pluck()
  const select = (filter: string) =>
    db.prepare(`
    select a.key as id, a.name, a.first_at as firstAt, a.last_at as lastAt, a.people, ${mrr} / 1000.0 as mrr, a.traits,
      nullif(s.stage, '') as stage, s.entered_at as stageSince, v.start_day as startDay, v.days,
      (select r.at from milestone_reach r where ${within('r')} and r.milestone = @activation and r.subject = a.id) as activatedAt,
      (select json_group_array(json_object('at', n.at, 'type', n.type, 'score', n.score, 'open', n.open)) from (
        select x.at, x.type, x.score, (coalesce(f.status, 'new') in ('new', 'assigned') and exists (
          select 1 from json_each(@low) l where l.value ->> 'type' = x.type and x.score between l.value ->> 'from' and l.value ->> 'to')) as open
        from answer x left join feedback f on f.project = @project and f.submission = x.submission
        where ${within('x')} and x.account = a.id and x.at >= @scoresSince and x.score is not null order by x.at, x.submission
      ) n) as scores
    from account a
    left join activity v on ${within('v')} and v.unit = 'account' and v.subject = a.id
    left join stage_span s on ${within('s')} and s.model = @model and s.subject = a.id and s.left_at is null
    where ${within('a')} and ${filter}`)
  const one = select('a.key = @account')
  const customers = select(`a.id in (select c.account from revenue_change c where ${within('c')}) and ${mrr} > 0`)
  const seen = select('a.last_at >= @seenSince')

  return (scope: Scope, question: HealthQuestion): HealthFound => {
    const bound = { ...scope, ...question, low: JSON.stringify(question.low) }
    const pays = hasCustomers.get(scope) === 1
    const statement = question.account !== null ? one : pays ? customers : seen
    return { entries: (statement.all(bound) as Row[]).map(entryOf), hasCustomers: pays }
  }
}

function entryOf({ startDay, days, scores, traits, ...row }: Row): HealthEntry {
  return {
    ...row,
    activity: startDay === null ? null : { startDay, days: unpackDays(days ?? '') },
    scores: (JSON.parse(scores) as (Omit<HealthEntry['scores'][number], 'open'> & { open: number })[]).map((each) => ({ ...each, open: each.open === 1 })),
    traits: JSON.parse(traits) as Record<string, unknown>,
  }
}
