/** What is told to other systems, as it is named in the message. */
export const webhookTypes = ['answer.received', 'milestone.reached', 'stage.changed', 'alert.raised', 'digest.ready', 'webhook.tested'] as const
export type WebhookType = (typeof webhookTypes)[number]

/** Where one message is on its way to one address. `waiting` has attempts left, `failed` has none. */
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export const webhookLimits = {
  /** Webhooks of a project: each message is sent to each. */
  webhooks: 20,
  /** Characters of an address. */
  urlLength: 2000,
  /** Characters of a webhook's name in the dashboard. */
  nameLength: 60,
  /** Characters kept of what an address answered: enough to read an error by. */
  answerLength: 500,
} as const
