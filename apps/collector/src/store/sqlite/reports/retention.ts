import type { RetentionCounts, RetentionQuestion } from '../../reports/retention.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

export function readRetention(db: Sqlite) {
  const counts = db.prepare(`
    select c.cohort, c."column", c.started, c.active, c."last" from cohort_count c
    where ${within('c')} and c.unit = @unit and c.bucket = @bucket and c.cohort >= @from and c.cohort < @to`)
  return (scope: Scope, question: RetentionQuestion): RetentionCounts => ({
    counts: counts.all({ ...scope, ...question }) as RetentionCounts['counts'],
  })
}
