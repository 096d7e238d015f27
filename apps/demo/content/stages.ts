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
})
