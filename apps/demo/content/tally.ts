import { defineHost } from '@milepost/contract/define'

/**
 * Tally's dictionary: what it sends and what it knows of people and companies. Everything else in this folder is said in
 * these words, and does not compile in others.
 */
export const tally = defineHost({
  locales: ['en', 'de'],
  currency: 'EUR',
  events: {
    'Pricing Viewed': {},
    'Lead Submitted': { form: 'string' },
    'Signed Up': { method: 'string' },
    'Trial Started': { plan: 'string' },
    'Board Created': { template: 'string' },
    'Card Added': { column: 'string' },
    'Teammate Invited': { role: 'string' },
    'Report Exported': { format: 'string', cards: 'number' },
    'Order Completed': { orderId: 'string', revenue: 'number', currency: 'string' },
    'Subscription Started': { plan: 'string' },
    'Subscription Renewed': { plan: 'string' },
    'Subscription Changed': { plan: 'string', change: 'string', seatsBefore: 'number', seats: 'number' },
    'Subscription Cancelled': { plan: 'string', reason: 'string' },
    'Referral Sent': { channel: 'string' },
  },
  personTraits: { name: 'string', email: 'string', role: 'string', createdAt: 'date' },
  accountTraits: {
    name: 'string',
    plan: 'string',
    /** Euro a month; 0 in the trial and after cancelling. */
    mrr: 'number',
    seats: 'number',
    industry: 'string',
    trialEndsAt: 'date',
    renewsAt: 'date',
  },
})
