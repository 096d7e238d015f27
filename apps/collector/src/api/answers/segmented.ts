import { type Calendar, cohortCountsOf, type CohortUnit, cohortSumOf, contributionsOf, revenueMovesOf, revenueSumOf, type RevenueMove, type Span, sumOf } from '@milepost/metrics'
import type { RetentionCounts, RetentionQuestion } from '../../store/reports/retention.ts'
import type { SegmentActivities, SegmentHistories, SegmentRevenues } from '../../store/reports/segment.ts'
import type { StageCount, StageCounts, StageQuestion } from '../../store/reports/stages.ts'

/** The counts of a segment, made from the histories of its members just as the fold makes those of everybody. */
export function stageCountsOf({ histories }: SegmentHistories, { fromDay, toDay, before }: StageQuestion, calendar: Calendar, asOf: number): StageCounts {
  const { stages, moves } = sumOf(histories.map((spans) => contributionsOf(spans, calendar)))
  const standing = (until: number) => countsBy(stages.filter(({ day }) => day < until), ({ stage }) => stage ?? '', ({ entered, left }) => entered - left)
  const inPeriod = ({ day }: { day: number }) => day >= fromDay && day < toDay
  const byMove = countsBy(moves.filter(inPeriod), ({ from, to }) => JSON.stringify([from ?? '', to ?? '']), ({ moves }) => moves)
  return {
    atStart: standing(fromDay),
    now: standing(Infinity),
    days: stages.filter(inPeriod).map((row) => ({ ...row, stage: row.stage ?? '' })),
    moves: byMove.map(({ stage: move, count }) => {
      const [from = '', to = ''] = JSON.parse(move) as string[]
      return { from, to, count }
    }),
    stays: histories.flat().flatMap((span) => stayOf(span, before, asOf)),
  }
}

function stayOf({ stage, enteredAt, leftAt }: Span, before: number, asOf: number): StageCounts['stays'] {
  if (stage === null || enteredAt >= before) return []
  return [{ stage, minutes: inMinutes(Math.max(0, (leftAt ?? asOf) - enteredAt)), left: leftAt !== null, count: 1 }]
}

/** Rounded as the store rounds: to the minute up to two days, to the hour beyond. */
function inMinutes(ms: number): number {
  return ms < 2 * 86_400_000 ? Math.floor(ms / 60_000) : Math.floor(ms / 3_600_000) * 60
}

function countsBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string, sizeOf: (row: Row) => number): StageCount[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + sizeOf(row))
  return [...counts].map(([stage, count]) => ({ stage, count }))
}

export function retentionCountsOf({ activities }: SegmentActivities, { bucket, from, to }: Pick<RetentionQuestion, 'from' | 'to'> & { bucket: CohortUnit }): RetentionCounts {
  const counts = cohortSumOf(activities.flatMap((activity) => cohortCountsOf(activity, bucket)))
  return { counts: counts.filter(({ cohort }) => cohort >= from && cohort < to) }
}

export function revenueMovesIn({ revenues }: SegmentRevenues, calendar: Calendar): RevenueMove[] {
  return revenueSumOf(revenues.flatMap((changes) => revenueMovesOf(changes, calendar)))
}
