import { messageTypes } from '@milepost/contract'
import type { LoggedMessage } from '../fold.ts'
import { trustOfFlags } from './message-flag.ts'

/** A row of the log, its id as text and its event by name. */
export interface LoggedRow extends Omit<LoggedMessage, 'type' | 'trust' | 'body'> {
  /** Bits: `messageFlag`. */
  flags: number
  /** Position in the contract's `messageTypes`. */
  type: number
  /** JSON. */
  body: string
}

/** A row as a message. Its body is parsed when it is asked for: most never are, and parsing all would be much of the fold's work. */
export class Logged implements LoggedMessage {
  readonly seq: number
  readonly project: number
  readonly id: string
  readonly receivedAt: number
  readonly at: number
  readonly type: LoggedMessage['type']
  readonly event: string | null
  readonly userId: string | null
  readonly anonymousId: string | null
  readonly groupId: string | null
  readonly trust: number
  readonly #json: string
  #body: LoggedMessage['body'] | undefined

  constructor(row: LoggedRow) {
    this.seq = row.seq
    this.project = row.project
    this.id = row.id
    this.receivedAt = row.receivedAt
    this.at = row.at
    this.type = messageTypes[row.type] ?? 'track'
    this.event = row.event
    this.userId = row.userId
    this.anonymousId = row.anonymousId
    this.groupId = row.groupId
    this.trust = trustOfFlags(row.flags)
    this.#json = row.body
  }

  get body(): LoggedMessage['body'] {
    return (this.#body ??= JSON.parse(this.#json) as LoggedMessage['body'])
  }
}
