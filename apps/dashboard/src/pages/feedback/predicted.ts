import type { FeedbackChange, FeedbackRow } from '@milepost/contract'

/**
 * What a change will have made of an item, to be shown until the collector's answer takes its place: the same rule of status and owner
 * that stands in the collector.
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
