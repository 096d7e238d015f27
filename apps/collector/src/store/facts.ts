import type { Facts } from '@milepost/contract'

/** Whose facts are asked for: a user id, else an anonymous id, and the account the page says they act for. */
export interface Who {
  userId?: string | undefined
  anonymousId?: string | undefined
  groupId?: string | undefined
}

export interface KnownFacts {
  /** The watermark: every message up to here is in the facts. */
  seq: number
  /** The watermark as a time. */
  asOf: number
  /** With `milestones` and `stages`. Empty facts where nothing is known yet. */
  person: Facts
  /** Null where no account is named and none was joined. */
  account: Facts | null
}

export interface FactsStore {
  find(project: number, who: Who): Promise<KnownFacts>
}
