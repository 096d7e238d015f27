import type { Actor, FeedbackStatus } from '@milepost/contract'

/** What became of a submission. What nobody has touched is `untouched`. */
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
}
