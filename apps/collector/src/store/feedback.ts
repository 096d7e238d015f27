import type { Actor, FeedbackStatus } from '@milepost/contract'
import type { Who } from './facts.ts'

/** What was done about a submission; `untouched` while nobody has done anything. */
export interface Handling {
  status: FeedbackStatus
  /** A user's id. */
  owner: string | null
  /** Sorted, each once. */
  tags: string[]
  dueAt: number | null
  closedAt: number | null
}

export const untouched: Handling = { status: 'new', owner: null, tags: [], dueAt: null, closedAt: null }

export interface Note {
  id: number
  at: number
  author: string
  text: string
}

/** The experience as which a reply appears, and by which its exposures are found again. */
export function replyExperienceId(id: number): string {
  return `reply-${id}`
}

export interface WaitingReply {
  id: number
  at: number
  text: string
}

/** Who did something, and when. */
export interface Deed {
  by: Actor
  at: number
}

/**
 * How feedback is handled. Not derived from the log: it survives every rebuild. Each change and its audit entry are one transaction.
 */
export interface FeedbackStore {
  /** @param next from what stands to what shall stand; what it throws leaves everything as it is */
  change(project: number, submission: string, next: (now: Handling) => Handling, deed: Deed): Promise<void>
  addNote(project: number, submission: string, text: string, deed: Deed): Promise<Note>
  /** Adds a reply, together with the change of status that goes with it; see `change`. */
  addReply(project: number, submission: string, text: string, next: (now: Handling) => Handling, deed: Deed): Promise<Note>
  /** Replies since then to what the person gave, which they have not dismissed; oldest first. */
  repliesFor(project: number, who: Who, since: number): Promise<WaitingReply[]>
}
