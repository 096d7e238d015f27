import type { DeliveryState, WebhookData, WebhookType } from '@milepost/contract'
import type { Deed } from './feedback.ts'
import type { Listed, Position } from './reports/reports.ts'

/** Something to tell other systems. */
export type Outgoing = {
  [Type in WebhookType]: {
    type: Type
    /** Says which message it is: the same one emitted twice is sent once. `alert:17:2026-11-22`. */
    key: string
    /** When it happened. */
    at: number
    /** Key of the person it is about, so that it can be erased with the person; nothing where it is about none. */
    person?: string
    data: WebhookData[Type]
  }
}[WebhookType]

/** An address of the operator's choice that messages are sent to. */
export interface Webhook {
  id: string
  name: string
  url: string
  types: WebhookType[]
  createdAt: number
  enabled: boolean
  /** Failures in a row. */
  failures: number
  restsUntil: number | null
}

export interface WebhookCount extends Webhook {
  waiting: number
  delivered: number
  failed: number
}

/** `whsec_` and base64 of the bytes that sign. Kept as it is: a hash cannot sign. */
export interface Secrets {
  current: string
  /** Signs as well until then, so that a receiver has time to change. */
  before: { secret: string; until: number } | null
}

/** One message on its way to one address, taken by one dispatcher. */
export interface DueDelivery {
  id: number
  project: number
  webhook: Webhook
  secrets: Secrets
  message: { id: string; body: string; emittedAt: number }
  /** Attempts made before this one. */
  attempts: number
}

export interface Attempt {
  at: number
  durationMs: number
  status: number | null
  fault: string | null
  answer: string | null
}

/** The state of a delivery and of its webhook after an attempt. */
export interface Outcome {
  state: DeliveryState
  /** Null where there is no next attempt. */
  nextAt: number | null
  /** Failures in a row from now on, until when the webhook rests, and whether it stays enabled. */
  webhook: { failures: number; restsUntil: number | null; enabled: boolean }
}

export interface Delivery {
  id: number
  webhook: { id: string; name: string }
  message: string
  type: WebhookType
  at: number
  state: DeliveryState
  attempts: number
  nextAt: number | null
  lastAt: number | null
  status: number | null
  fault: string | null
}

export interface DeliveryQuestion {
  webhook: string | null
  state: DeliveryState | null
  after: Position | null
  limit: number
}

export interface WebhookStore {
  /**
   * Keeps the message and one delivery for each webhook that wants its type, in one transaction; does nothing where none does, or
   * where the key was emitted before. A store that makes the change it tells of emits in the same transaction.
   * @param now from when on it is tried
   */
  emit(project: number, message: Outgoing, now: number): Promise<void>

  /** Messages of a type about [from, until) that some webhook wanted, as long as they are kept. */
  emitted(project: number, type: WebhookType, from: number, until: number): Promise<number>
  list(project: number, now: number): Promise<WebhookCount[]>
  create(project: number, webhook: Pick<Webhook, 'id' | 'name' | 'url' | 'types'> & { secret: string }, deed: Deed): Promise<void>
  /** Answers whether there is such a webhook. Enabling one wakes it. */
  change(project: number, id: string, change: Partial<Pick<Webhook, 'name' | 'url' | 'types' | 'enabled'>>, deed: Deed): Promise<boolean>
  /** With its deliveries. */
  remove(project: number, id: string, deed: Deed): Promise<boolean>
  rotate(project: number, id: string, secret: string, beforeUntil: number, deed: Deed): Promise<boolean>
  /** A message of type `webhook.tested` to this one alone, whatever types it wants. */
  test(project: number, id: string, deed: Deed): Promise<boolean>

  /** Newest first. */
  deliveries(project: number, question: DeliveryQuestion): Promise<Listed<Delivery>>
  findDelivery(project: number, id: number): Promise<{ delivery: Delivery; body: string | null; attempts: Attempt[] } | undefined>
  /** Puts a delivery in line again, as if it had never been tried. False where there is none of this id whose message is still kept. */
  resend(project: number, id: number, deed: Deed): Promise<boolean>

  /**
   * Deliveries whose time has come, of webhooks that neither rest nor are switched off, earliest first. They are the caller's until
   * `until`: another dispatcher gets them only afterwards.
   */
  claim(now: number, until: number, limit: number): Promise<DueDelivery[]>
  attempted(delivery: Pick<DueDelivery, 'id' | 'project' | 'webhook'>, attempt: Attempt, outcome: Outcome): Promise<void>
  /** Gives up what has waited since before `giveUpBefore`, and forgets messages from before `forgetBefore` with their log. */
  tidy(giveUpBefore: number, forgetBefore: number): Promise<void>
}
