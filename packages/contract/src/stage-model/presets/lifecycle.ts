import { conditionsFor } from '../../define/conditions.ts'
import type { PropertyTypes } from '../../define/words.ts'

/**
 * The events that the presets' rules read. Names follow Segment's specs where these have one (`Order Completed`,
 * `Checkout Started`, `Trial Started`, `Signed Up`). A host spreads them into its own:
 * `defineHost({ events: { ...lifecycleEvents, 'Board Created': {} } })`.
 */
export const lifecycleEvents = {
  'Lead Submitted': { form: 'string' },
  'Demo Requested': {},
  'Signed Up': { method: 'string' },
  'Trial Started': { plan: 'string' },
  'Checkout Started': {},
  'Order Completed': { order_id: 'string', revenue: 'number', currency: 'string' },
  'Subscription Started': { plan: 'string' },
  'Subscription Renewed': { plan: 'string' },
  /** `change` is `upgrade` or `downgrade`: who pays more is told by the host, never guessed from plan names. */
  'Subscription Changed': { plan: 'string', change: 'string' },
  'Subscription Cancelled': { plan: 'string', reason: 'string' },
  'Referral Sent': { channel: 'string' },
  'Review Submitted': {},
} as const satisfies Record<string, PropertyTypes>

/** The account traits that the presets' rules read. `mrr` is monthly recurring revenue in the project's currency, 0 in a trial. */
export const lifecycleAccountTraits = {
  name: 'string',
  plan: 'string',
  mrr: 'number',
  trialEndsAt: 'date',
  renewsAt: 'date',
} as const satisfies PropertyTypes

/** The constructors in the words above: a misspelt event in a preset does not compile. */
export const lifecycle = conditionsFor<{
  locales: ['en']
  events: typeof lifecycleEvents
  accountTraits: typeof lifecycleAccountTraits
}>()
