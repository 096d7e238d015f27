import * as v from 'valibot'
import { units } from '../milestone.ts'
import { deliveryStates, type WebhookType, webhookLimits, webhookTypes } from '../vocabulary/webhook.ts'
import { AsOf, pageOf } from './parts.ts'

/** A person (`u:` and the user id, `a:` and the anonymous id) or an account (its id). */
const Subject = v.object({ unit: v.picklist(units), id: v.string(), name: v.string() })

const Told = v.object({
  /** The rule, or the kind of digest. */
  id: v.string(),
  title: v.string(),
  text: v.string(),
  /** Where the dashboard shows it, from its root. */
  path: v.nullable(v.string()),
  detail: v.record(v.string(), v.unknown()),
})

const dataOf = {
  /** One answered question; an answer that is changed is told again. */
  'answer.received': v.object({
    submission: v.string(),
    survey: v.string(),
    question: v.string(),
    questionType: v.string(),
    score: v.nullable(v.number()),
    text: v.nullable(v.string()),
    choices: v.nullable(v.array(v.string())),
    person: v.object({ id: v.string() }),
    account: v.nullable(v.object({ id: v.string() })),
    /** In the first stage model, when it was asked. */
    stage: v.nullable(v.string()),
  }),
  'milestone.reached': v.object({ milestone: v.string(), subject: Subject }),
  'stage.changed': v.object({ model: v.string(), subject: Subject, from: v.nullable(v.string()), to: v.nullable(v.string()) }),
  'alert.raised': Told,
  'digest.ready': Told,
  'webhook.tested': v.object({ webhook: v.string() }),
} as const satisfies Record<WebhookType, v.GenericSchema>

function messageOf<Type extends WebhookType>(type: Type) {
  return v.object({ type: v.literal(type), /** When it happened, ISO 8601. */ timestamp: v.string(), project: v.string(), data: dataOf[type] })
}

/** The body of a webhook request. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export const WebhookMessage = v.variant('type', [
  messageOf('answer.received'),
  messageOf('milestone.reached'),
  messageOf('stage.changed'),
  messageOf('alert.raised'),
  messageOf('digest.ready'),
  messageOf('webhook.tested'),
])
export type WebhookMessage = v.InferOutput<typeof WebhookMessage>
export type WebhookData = { [Type in WebhookType]: v.InferOutput<(typeof dataOf)[Type]> }

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(webhookLimits.nameLength))
const Url = v.pipe(v.string(), v.maxLength(webhookLimits.urlLength), v.url())
const Types = v.pipe(v.array(v.picklist(webhookTypes)), v.minLength(1), v.transform((types) => [...new Set(types)]))

export const NewWebhook = v.strictObject({ name: Name, url: Url, types: Types })
export type NewWebhook = v.InferOutput<typeof NewWebhook>

/** What is left out stays. */
export const WebhookChange = v.strictObject({ name: v.optional(Name), url: v.optional(Url), types: v.optional(Types), enabled: v.optional(v.boolean()) })
export type WebhookChange = v.InferOutput<typeof WebhookChange>

export const WebhookRow = v.object({
  id: v.string(),
  name: v.string(),
  url: v.string(),
  types: v.array(v.picklist(webhookTypes)),
  enabled: v.boolean(),
  createdAt: v.number(),
  /** Failures in a row; 0 after a success. */
  failures: v.number(),
  /** Nothing is sent until this instant, since it failed so often; null while it is sent to. */
  restsUntil: v.nullable(v.number()),
  waiting: v.number(),
  /** Within the last week. */
  delivered: v.number(),
  failed: v.number(),
})
export type WebhookRow = v.InferOutput<typeof WebhookRow>

/** `secret` (`whsec_...`) is told when it is made, and not again. */
export const WebhookWithSecret = v.object({ ...WebhookRow.entries, secret: v.string() })
export type WebhookWithSecret = v.InferOutput<typeof WebhookWithSecret>

export const WebhooksAnswer = v.object({ asOf: AsOf, items: v.array(WebhookRow) })
export type WebhooksAnswer = v.InferOutput<typeof WebhooksAnswer>

export const DeliveryRow = v.object({
  id: v.number(),
  webhook: v.object({ id: v.string(), name: v.string() }),
  /** The `webhook-id` header, the same at every attempt. */
  message: v.string(),
  type: v.picklist(webhookTypes),
  at: v.number(),
  state: v.picklist(deliveryStates),
  attempts: v.number(),
  /** Null once it was delivered or given up. */
  nextAt: v.nullable(v.number()),
  lastAt: v.nullable(v.number()),
  /** The HTTP status of the last attempt; null where there was no answer. */
  status: v.nullable(v.number()),
  /** Why the last attempt failed. */
  fault: v.nullable(v.string()),
})
export type DeliveryRow = v.InferOutput<typeof DeliveryRow>

export const DeliveriesPage = pageOf(DeliveryRow)
export type DeliveriesPage = v.InferOutput<typeof DeliveriesPage>

export const DeliveryAnswer = v.object({
  asOf: AsOf,
  item: DeliveryRow,
  /** As it is sent; null where it was deleted since. */
  body: v.nullable(v.string()),
  /** Oldest first. */
  attempts: v.array(
    v.object({ at: v.number(), durationMs: v.number(), status: v.nullable(v.number()), fault: v.nullable(v.string()), answer: v.nullable(v.string()) }),
  ),
})
export type DeliveryAnswer = v.InferOutput<typeof DeliveryAnswer>
