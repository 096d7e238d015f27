import type { MessageType } from '@milepost/contract'
import type { Deed } from './feedback.ts'

/** A message of the log as far as trimming reads it. */
export interface AgingMessage {
  seq: number
  receivedAt: number
  type: MessageType
  event: string | null
  /** JSON. */
  body: string
}

/** Removes old content from messages and from what is derived from them. Rows stay: what happened, to whom and when. */
export interface Trimming {
  /** Up to which position of the log a kind was trimmed; 0 at first. */
  position(project: number, kind: string): Promise<number>
  /** The next messages in the log of a project after a position, in order. */
  after(project: number, seq: number, limit: number): Promise<AgingMessage[]>
  /** In one transaction: these bodies, and the position. */
  trim(project: number, kind: string, bodies: readonly Pick<AgingMessage, 'seq' | 'body'>[], position: number): Promise<void>
  /**
   * Takes words, pages and hidden fields out of answers given before an instant, and drops messages to webhooks that tell of answers.
   * @returns how many answers and messages; fewer than `limit` of each where nothing is left
   */
  scrub(project: number, before: number, limit: number): Promise<{ answers: number; told: number }>
  /** Into the audit log. */
  note(project: number, counts: Record<string, number>, deed: Deed): Promise<void>
  /** As `wipe` of `Database`: removes overwritten content from the write-ahead log, too. */
  wipe(project: number): Promise<void>
}
