import { monthOf, startOfMonth } from '@milepost/metrics'
import type { MoneyCounts } from '../../store/reports/money.ts'
import type { Read } from '../../store/reports/reports.ts'
import type { Segment } from '../../store/reports/segment.ts'
import { revenueMovesIn } from '../answers/segmented.ts'
import type { Ask } from '../route.ts'

/** @param months since 1970-01, [from, to), by the calendar of the project's zone, since orders are kept by its days */
export async function moneyCounts(
  { reports, projectCalendar, now }: Pick<Ask<never, never>, 'reports' | 'projectCalendar' | 'now'>,
  months: { from: number; to: number },
  segment: Segment | null,
): Promise<Read<MoneyCounts>> {
  // Purchases of the months that are over, like the churn they are multiplied with.
  const toDay = Math.min(startOfMonth(months.to), startOfMonth(monthOf(projectCalendar.dayOf(now))))
  const all = await reports.money({ fromDay: startOfMonth(months.from), toDay })
  if (segment === null) return all
  // Orders are counted for the whole project only. For a segment its monthly payments are taken instead.
  return { ...all, purchases: [], moves: revenueMovesIn(await reports.segmentRevenues({ segment }), projectCalendar) }
}
