import type { Unit } from '@milepost/contract'
import type { LoggedMessage } from '../fold.ts'

export interface MessagesQuestion {
  /** A position of the log; messages after it are given. */
  after: number
  /** Instants of receipt, [from, until). */
  from: number | null
  until: number | null
  limit: number
}

export interface ExportedMessage extends Omit<LoggedMessage, 'project' | 'trust' | 'body'> {
  marks: { imported: boolean; clamped: boolean; bot: boolean; proof: 'verified' | 'invalid' | null }
  /** JSON of what else the message holds. */
  body: string
}

/** `seq`: where to go on from; null at the end of the log. */
export interface ExportedMessages {
  rows: ExportedMessage[]
  seq: number | null
}

export interface ReachedQuestion {
  milestone: string
  /** Whose milestone it is. */
  unit: Unit
  /** The row of a subject; subjects after it are given. */
  after: number
  limit: number
}

/** In the order of subjects. */
export interface ExportedReach {
  subject: number
  id: string
  name: string
  at: number
}

export interface StaysQuestion {
  model: string
  /** Whose model it is. */
  unit: Unit
  after: { subject: number; enteredAt: number }
  limit: number
}

/** One stay in a stage; null is in none. By subject, then by time. */
export interface ExportedStay {
  subject: number
  id: string
  name: string
  stage: string | null
  enteredAt: number
  leftAt: number | null
}
