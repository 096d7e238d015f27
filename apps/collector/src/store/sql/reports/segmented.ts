import type { RevenueChange, Span } from '@milepost/metrics'
import type { SegmentActivities, SegmentHistories, SegmentQuestion, SegmentRevenues } from '../../reports/segment.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { unpackDays } from '../packed-days.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'

export function segmentReports(dialect: Dialect) {
  return {
    *histories(scope: Scope, { model, unit, segment }: SegmentQuestion & { model: string }): Asking<SegmentHistories> {
      const sql = `
        select s.subject, nullif(s.stage, '') as stage, s.entered_at as "enteredAt", s.left_at as "leftAt" from stage_span s
        where ${within('s')} and s.model = @model ${inSegment(dialect, 's.subject', unit, segment)} order by s.subject, s.entered_at`
      const found = yield* rows<Omit<Span, 'holding'> & { subject: number }>(sql, { ...scope, model, ...boundTo(segment) })
      return { histories: grouped(found, ({ subject }) => subject, ({ subject: _subject, ...span }) => ({ ...span, holding: [] })) }
    },

    *activities(scope: Scope, { unit, segment }: SegmentQuestion): Asking<SegmentActivities> {
      const sql = `
        select v.start_day as "startDay", v.days from activity v
        where ${within('v')} and v.unit = @unit ${inSegment(dialect, 'v.subject', unit, segment)} order by v.subject`
      const found = yield* rows<{ startDay: number; days: string }>(sql, { ...scope, unit, ...boundTo(segment) })
      return { activities: found.map(({ startDay, days }) => ({ startDay, days: unpackDays(days) })) }
    },

    *revenues(scope: Scope, { segment }: Pick<SegmentQuestion, 'segment'>): Asking<SegmentRevenues> {
      const sql = `
        select c.account, c.at, c.mrr from revenue_change c
        where ${within('c')} ${inSegment(dialect, 'c.account', 'account', segment)} order by c.account, c.at`
      const found = yield* rows<RevenueChange & { account: number }>(sql, { ...scope, ...boundTo(segment) })
      return { revenues: grouped(found, ({ account }) => account, ({ at, mrr }) => ({ at, mrr })) }
    },
  }
}

/** @param found the rows of one key stand together */
function grouped<Row, Item>(found: readonly Row[], keyOf: (row: Row) => number, itemOf: (row: Row) => Item): Item[][] {
  const groups: Item[][] = []
  let last: number | undefined
  for (const row of found) {
    const key = keyOf(row)
    if (key !== last) groups.push([])
    last = key
    groups.at(-1)?.push(itemOf(row))
  }
  return groups
}
