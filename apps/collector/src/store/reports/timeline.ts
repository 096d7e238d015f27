import type { MessageType } from '@milepost/contract'
import type { PersonName } from './reports.ts'
import type { History, SubjectQuestion } from './subjects.ts'

export interface TimelineQuestion extends SubjectQuestion {
  /** Event names that are not asked for. */
  except: readonly string[]
  /** Messages before this one, newest first. */
  before: { at: number; seq: number } | null
  limit: number
}

export interface TimelineFound extends History {
  messages: TimelineMessage[]
}

/** One message of the raw log. */
export interface TimelineMessage {
  at: number
  seq: number
  type: MessageType
  event: string | null
  groupId: string | null
  /** What else the message held: `properties`, `traits`, `context`, `previousId`. */
  body: Record<string, unknown>
  person: PersonName
}
