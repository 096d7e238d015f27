import type { Facts, MessageType, Unit } from '@milepost/contract'

export interface UnitQuestion {
  unit: Unit
  /** The row. */
  id: number
  /** Names of events. */
  events: readonly string[]
}

/** What rules can read about one person or account. */
export interface KnownUnit {
  /** The user, anonymous or group id. */
  key: string
  /** For a person, the row of the account it joined last. */
  account: number | null
  /** Facts made from different observations, still to be merged. */
  documents: Facts[]
  /** Those of the events that are asked for, each once, in no order. */
  messages: { id: string; at: number; type: Extract<MessageType, 'track' | 'page' | 'screen'>; event: string; body: string }[]
}
