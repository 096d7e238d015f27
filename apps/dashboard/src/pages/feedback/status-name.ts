import type { FeedbackStatus } from '@milepost/contract/vocabulary'

export const statusNames = { new: 'New', assigned: 'Assigned', answered: 'Answered', closed: 'Closed' } as const satisfies Record<FeedbackStatus, string>

/** A short name of a user: the e-mail up to its @. */
export function ownerName(owner: { id: string; name: string }, me: string | undefined): string {
  return owner.id === me ? 'You' : (owner.name.split('@')[0] ?? owner.name)
}
