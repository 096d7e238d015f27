import type { Message } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'

/** How much a message is worth keeping when there is no room: the lowest rank goes first, an answer that a person typed last. */
export type Rank = 0 | 1 | 2

const passive: readonly string[] = [kitEvents.shown, kitEvents.seen, kitEvents.targetMissing]
const answers: readonly string[] = [kitEvents.answered, kitEvents.submitted]

/**
 * How long a message may wait for others to share its request. `urgent`: an answer was given, or it was said who the person is, on
 * which all that is shown depends. `later`: a page view, of which there are many, and for which nobody waits.
 */
export type Haste = 'urgent' | 'soon' | 'later'

export function hasteOf(message: Message): Haste {
  const { type } = message
  if (type === 'page' || type === 'screen') return 'later'
  return type !== 'track' || rankOf(message) === 2 ? 'urgent' : 'soon'
}

export function rankOf(message: Message): Rank {
  if (message.type === 'page' || message.type === 'screen') return 0
  if (message.type !== 'track') return 1
  if (passive.includes(message.event)) return 0
  return answers.includes(message.event) ? 2 : 1
}

/** Sorts what is given up first to the front: of the lowest rank the oldest. */
export function byWorth(a: { id: string; message: Message }, b: { id: string; message: Message }): number {
  return rankOf(a.message) - rankOf(b.message) || (a.id < b.id ? -1 : 1)
}

/** It tells of losses. */
export function isReport(message: Message): boolean {
  return message.type === 'track' && message.event === kitEvents.dropped
}
