import { activated } from './milestones.ts'
import { tally } from './tally.ts'

const { accountTrait, activeDays, all, any, elapsed, event, milestone, not, presetModel, score } = tally

const paying = accountTrait('mrr', { op: 'greater', value: 0 })
const inTrial = elapsed({ of: 'account', since: { trait: 'trialEndsAt' }, atMost: 0 })

/** The nine stages, where Tally differs from the preset: it activates people in the trial, before they pay, and bills by the month. */
export const lifecycle = presetModel('saas-9', {
  activation: activated,
  rules: {
    consideration: any(activeDays({ atLeast: 2, withinDays: 90 }), event('Pricing Viewed'), event('Lead Submitted')),
    evaluation: inTrial,
    purchase: paying,
    activation: all(milestone(activated), any(inTrial, paying)),
    expansion: all(paying, event('Subscription Changed', { where: { change: 'upgrade' }, withinDays: 60 })),
    // A recommendation counts for a customer, and while it is fresh.
    referral: all(paying, any(event('Referral Sent', { withinDays: 180 }), score('nps', { band: 'high', withinDays: 90 }))),
  },
  signals: {
    consideration: 'came back on a second day, looked at the prices, or left contact details',
    evaluation: 'the trial is running',
    purchase: 'pays by the month',
    activation: 'a shared board and its first report, in the trial or paying',
    expansion: 'pays, and moved to a bigger plan within 60 days',
    referral: 'pays, and recommends: a referral within 180 days, or NPS 9 or 10 within 90',
  },
  // With terms of a month, every upgrade would hide behind the next renewal if the later stage went first.
  priority: ['referral', 'expansion', 'renewal', 'activation', 'purchase', 'evaluation', 'qualification', 'consideration', 'awareness'],
})

export const customerSuccess = presetModel('customer-success', {
  activation: activated,
  rules: {
    // The key features of a board: putting work on it, and taking results out of it.
    training: all(
      paying,
      milestone(activated),
      not(all(event('Card Added', { withinDays: 28 }), event('Report Exported', { withinDays: 28 }))),
    ),
  },
  signals: { training: 'pays and is activated, but has not both added cards and exported a report within 28 days' },
})
