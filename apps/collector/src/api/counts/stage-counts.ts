import type { StageModel } from '@milepost/contract'
import type { Read } from '../../store/reports/reports.ts'
import type { Segment } from '../../store/reports/segment.ts'
import type { StageCounts } from '../../store/reports/stages.ts'
import { stageCountsOf } from '../answers/segmented.ts'
import type { Days } from '../parameter/period.ts'
import type { Ask } from '../route.ts'

/** From the counters, which are of everybody and by days of the project's zone; for a segment or another zone from the histories. */
export async function stageCounts(
  { reports, calendar, projectCalendar }: Pick<Ask<never, never>, 'reports' | 'calendar' | 'projectCalendar'>,
  { id, unit }: StageModel,
  days: Days,
  segment: Segment | null,
): Promise<Read<StageCounts>> {
  const question = { model: id, fromDay: days.from, toDay: days.to, before: calendar.startOfDay(days.to) }
  if (segment === null && calendar === projectCalendar) return reports.stages(question)
  const found = await reports.segmentHistories({ model: id, unit, segment })
  return { asOf: found.asOf, ...stageCountsOf(found, question, calendar, found.asOf) }
}
