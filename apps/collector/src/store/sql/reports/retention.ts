import type { RetentionCounts, RetentionQuestion } from '../../reports/retention.ts'
import { type Asking, rows } from '../asking.ts'
import { type Scope, within } from '../scope.ts'

const counts = `
  select c.cohort, c."column", c.started, c.active, c."last" from cohort_count c
  where ${within('c')} and c.unit = @unit and c.bucket = @bucket and c.cohort >= @from and c.cohort < @to`

export function* readRetention(scope: Scope, question: RetentionQuestion): Asking<RetentionCounts> {
  return { counts: yield* rows(counts, { ...scope, ...question }) }
}
