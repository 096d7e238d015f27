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

/** When a message happened, as its client said it and as it was taken. */
export interface PlacedTime {
  /** ISO 8601, by the client's clock. */
  claimed: string
  occurredAt: number
}

export interface FactsStore {
  find(project: number, who: Who): Promise<KnownFacts>
  /**
   * Of the newest message of a client that says a time, which was neither clamped nor imported. Nothing where none is among its newest.
   * @param client its anonymous id, and who is logged in there; a server that names no anonymous id is one by its user id
   */
  lastPlaced(project: number, client: Pick<Who, 'userId' | 'anonymousId'>): Promise<PlacedTime | undefined>
}
