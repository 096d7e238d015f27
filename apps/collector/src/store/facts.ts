import type { Facts } from '@milepost/contract'

/** Whose facts are asked for: a user id, else an anonymous id, and the account the page says they act for. */
export interface Who {
  userId?: string | undefined
  anonymousId?: string | undefined
  groupId?: string | undefined
}

/** What is kept of a person or account, not yet joined. */
export interface KnownSubject {
  /** Of different observations: `mergeFacts` joins them. */
  documents: Facts[]
  milestones: Record<string, number>
  stages: Record<string, string | null>
}

export interface KnownFacts {
  /** The watermark: every message up to here is in the facts. */
  seq: number
  /** The watermark as a time. */
  asOf: number
  /** Nothing where nothing was observed yet. */
  person: KnownSubject | null
  /** Nothing where no account is named and none was joined. */
  account: KnownSubject | null
}

export interface FactsStore {
  find(project: number, who: Who): Promise<KnownFacts>
}
