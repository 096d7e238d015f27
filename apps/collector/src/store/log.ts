import type { MessageType } from '@milepost/contract'

export type Proof = 'verified' | 'invalid'

/** One checked message as the log keeps it. */
export interface LogEntry {
  messageId: string
  /** When the collector got it, by the collector's clock. */
  receivedAt: number
  /** The client's time, corrected and clamped. */
  occurredAt: number
  clamped: boolean
  /** Sent with a secret key. */
  imported: boolean
  /** Sent by a program that says so in its user agent. Kept like any other, and told apart. */
  bot: boolean
  /** Whether a signed token proves the user id; null where there is no token, or no user id to prove. */
  proof: Proof | null
  type: MessageType
  /** The event's name; of `page` and `screen` the page's name. */
  event: string | null
  userId: string | null
  anonymousId: string | null
  /** `context.groupId`; of a `group` message the group itself. */
  groupId: string | null
  /** JSON of what else the message holds. */
  body: string
}

export interface Appended {
  /** The log's last position after this append. */
  seq: number
  /** For each entry, in order: false where its message id was in the log already. */
  fresh: boolean[]
}

export interface MessageLog {
  /**
   * Appends what is new. Resolves only after the commit reached the disk; rejects when nothing was written.
   * @throws LogBusy when more is waiting than `pendingLimit`.
   */
  append(project: number, entries: LogEntry[]): Promise<Appended>
  /**
   * Messages that wait to be written just now.
   * @param project with others of its server; all where it is left out
   */
  pending(project?: number): number
}

/** Messages that may wait for the writer: about a second's work. More would only cost memory and time to answer. */
export const pendingLimit = 30_000

export class LogBusy extends Error {
  override name = 'LogBusy'
  constructor(pending: number) {
    super(`${pending} messages are waiting to be written, at most ${pendingLimit} may`)
  }
}
