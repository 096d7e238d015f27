import type { FeedbackChange } from '@milepost/contract'
import type { Handling } from '../store/feedback.ts'

/** A change that contradicts itself, in words for whoever asked for it. */
export class ChangeImpossible extends Error {
  override name = 'ChangeImpossible'
}

/**
 * The state of an item after a change. Status and owner are kept in step: an item with an owner is `assigned`, one without is `new`. An
 * answered or closed item keeps its owner.
 * @throws ChangeImpossible where `assigned` is asked for without an owner, or `new` together with one
 */
export function nextHandling(now: Handling, change: FeedbackChange, at: number): Handling {
  const owner = change.owner !== undefined ? change.owner : change.status === 'new' ? null : now.owner
  const status = change.status ?? inStep(now.status, owner)
  if (status === 'assigned' && owner === null) throw new ChangeImpossible('nobody owns it; name an owner with the status assigned')
  if (status === 'new' && owner !== null) throw new ChangeImpossible('what has an owner is not new; leave out the owner, or the status')
  return {
    status,
    owner,
    tags: change.tags ? [...new Set(change.tags)].sort() : now.tags,
    dueAt: change.dueAt !== undefined ? change.dueAt : now.dueAt,
    closedAt: status !== 'closed' ? null : now.status === 'closed' ? now.closedAt : at,
  }
}

function inStep(status: Handling['status'], owner: string | null): Handling['status'] {
  if (status === 'new' && owner !== null) return 'assigned'
  return status === 'assigned' && owner === null ? 'new' : status
}
