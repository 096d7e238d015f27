import type { DeliveryState, WebhookType } from '@milepost/contract'

export const typeNames = {
  'answer.received': 'Answers',
  'milestone.reached': 'Milestones',
  'stage.changed': 'Moves between stages',
  'alert.raised': 'Alerts',
  'digest.ready': 'Digests',
  'webhook.tested': 'Tests',
} as const satisfies Record<WebhookType, string>

export const stateNames = { waiting: 'Waiting', delivered: 'Delivered', failed: 'Given up' } as const satisfies Record<DeliveryState, string>
