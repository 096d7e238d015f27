/**
 * What the pages show, asked of the raw log by the SQL that an analyst would write. `json(path)` and the like are the few words that
 * SQLite and DuckDB say in different ways; the questions are the same. They do less than the product: no joined identities, no interval, no
 * history of where anybody was before, and of the nine stages four.
 */
export interface Dialect {
  /** A text of the message's body. */
  text(path: string): string
  number(path: string): string
  /** Whole weeks since 1970 of `at`, milliseconds. */
  week(at: string): string
  day(at: string): string
}

export const dialects = {
  sqlite: {
    text: (path) => `(body ->> '$.${path}')`,
    number: (path) => `cast(body ->> '$.${path}' as real)`,
    week: (at) => `((${at} / 86400000 + 3) / 7)`,
    day: (at) => `(${at} / 86400000)`,
  },
  duckdb: {
    text: (path) => `(body ->> '$.${path}')`,
    number: (path) => `cast(body ->> '$.${path}' as double)`,
    week: (at) => `((${at} // 86400000 + 3) // 7)`,
    day: (at) => `(${at} // 86400000)`,
  },
} as const satisfies Record<string, Dialect>

/** @param now milliseconds since 1970 */
export function questionsOf({ text, number, week, day }: Dialect, now: number): Record<string, string> {
  const dayMs = 86_400_000
  const first = (event: string, as: string) => `min(case when event = '${event}' then ms end) as ${as}`
  return {
    'In each stage now': `
      with known as (
        select account, count(distinct ${day('ms')}) as days, max(case when event = 'Pricing Viewed' then 1 else 0 end) as priced from log
        where account is not null and ms > ${now - 90 * dayMs} group by account
      ), said as (
        select account, ${number('traits.mrr')} as mrr, ${text('traits.trialEndsAt')} as ends, row_number() over (partition by account order by ms desc) as newest
        from log where type = 'group'
      )
      select case when said.mrr > 0 then 'purchase' when said.ends > '${new Date(now).toISOString()}' then 'evaluation'
        when known.days >= 2 or known.priced = 1 then 'consideration' else 'awareness' end as stage, count(*) as n
      from known join said on said.account = known.account and said.newest = 1 group by 1 order by 1`,
    'Activation by week, and its funnel': `
      with started as (
        select account, min(ms) as start, ${first('Board Created', 'm1')}, ${first('Teammate Invited', 'm3')}, ${first('Report Exported', 'm4')} from log
        where account is not null group by account
      ), cards as (
        select account, ms, row_number() over (partition by account order by ms) as nth from log where event = 'Card Added'
      ), reached as (select s.*, c.ms as m2 from started s left join cards c on c.account = s.account and c.nth = 3)
      select ${week('start')} as week, count(*) as n, sum(case when m1 < start + ${14 * dayMs} then 1 else 0 end) as board,
        sum(case when m1 < start + ${14 * dayMs} and m2 < start + ${14 * dayMs} then 1 else 0 end) as cards,
        sum(case when m1 < start + ${14 * dayMs} and m2 < start + ${14 * dayMs} and m3 < start + ${14 * dayMs} and m4 < start + ${14 * dayMs} then 1 else 0 end) as activated
      from reached where start > ${now - 90 * dayMs} group by 1 order by 1`,
    'Retention by week': `
      with active as (select distinct account, ${week('ms')} as week from log where account is not null),
      started as (select account, min(week) as cohort from active group by account)
      select s.cohort, a.week - s.cohort as k, count(*) as n from started s join active a on a.account = s.account
      where s.cohort > ${Math.floor(now / dayMs / 7) - 13} group by 1, 2 order by 1, 2`,
    'NPS by week, newest of each person': `
      with answers as (
        select ${week('ms')} as week, ${number('properties.value')} as score, row_number() over (partition by person, ${week('ms')} order by ms desc) as newest
        from log where event = 'Milepost Answered' and ${text('properties.questionType')} = 'nps'
      )
      select week, count(*) as n, 100.0 * (sum(case when score >= 9 then 1 else 0 end) - sum(case when score <= 6 then 1 else 0 end)) / count(*) as nps
      from answers where newest = 1 group by week order by week`,
  }
}
