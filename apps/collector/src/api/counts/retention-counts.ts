import type { Unit } from '@milepost/contract'
import type { CohortUnit } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { RetentionCounts } from '../../store/reports/retention.ts'
import type { Segment } from '../../store/reports/segment.ts'
import { retentionCountsOf } from '../answers/segmented.ts'
import type { Ask } from '../route.ts'

interface Question {
  unit: Unit
  bucket: CohortUnit
  from: number
  to: number
}

/** For everybody from the counters, for a segment from the days on which its members were active. */
export async function retentionCounts({ reports }: Pick<Ask<never, never>, 'reports'>, question: Question, segment: Segment | null): Promise<Read<RetentionCounts>> {
  if (segment === null) return reports.retention(question)
  const members = await reports.segmentActivities({ unit: question.unit, segment })
  return { asOf: members.asOf, ...retentionCountsOf(members, question) }
}
