import type { FeedbackChange, FeedbackRow } from '@milepost/contract'

/**
 * The item as a change will leave it, shown until the collector's answer replaces it. It follows the same rule of status and owner as the
 * collector's `nextHandling`.
 */
export function predicted(row: FeedbackRow, change: FeedbackChange, owners: FeedbackRow['owner'][], now: number): FeedbackRow {
  const wanted = change.owner !== undefined ? change.owner : change.status === 'new' ? null : (row.owner?.id ?? null)
  const owner = wanted === null ? null : (owners.find((each) => each?.id === wanted) ?? { id: wanted, name: wanted })
  const inStep = row.status === 'new' && owner ? 'assigned' : row.status === 'assigned' && !owner ? 'new' : row.status
  const status = change.status ?? inStep
  return {
    ...row,
    owner,
    status,
    tags: change.tags ? [...new Set(change.tags)].sort() : row.tags,
    dueAt: change.dueAt !== undefined ? change.dueAt : row.dueAt,
    closedAt: status === 'closed' ? (row.closedAt ?? now) : null,
  }
}
