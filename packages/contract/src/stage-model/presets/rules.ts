import { lifecycle } from './lifecycle.ts'

const { accountTrait, all, any, elapsed, event, milestone, not, score } = lifecycle

/** The milestone that the presets take for activation, unless `presetModel` is told another. */
export const activationMilestone = 'activated'
export const activated = milestone(activationMilestone)

/** Anything at all was seen of the account's people, also before they signed up. */
export const visited = elapsed({ of: 'account', since: 'firstSeen', atLeast: 0 })

export const identified = any(event('Signed Up'), accountTrait('name', { op: 'exists' }))

/** A host that sends no `mrr` is judged by its events alone; then a cancelled account has to send `mrr` to come back. */
export const paying = any(
  accountTrait('mrr', { op: 'greater', value: 0 }),
  all(
    accountTrait('mrr', { op: 'missing' }),
    any(event('Order Completed'), event('Subscription Started')),
    not(event('Subscription Cancelled')),
  ),
)

/** By the trait where the host sends it, else by the usual length of a trial. */
export const inTrial = any(
  elapsed({ of: 'account', since: { trait: 'trialEndsAt' }, atMost: 0 }),
  all(accountTrait('trialEndsAt', { op: 'missing' }), event('Trial Started', { withinDays: 30 })),
)

export const recommends = any(event('Referral Sent'), event('Review Submitted'), score('nps', { band: 'high' }))

export const boughtMore = event('Subscription Changed', { where: { change: 'upgrade' } })

export const renewed = event('Subscription Renewed')

/** A monthly plan is always this near to its end: a host with monthly terms overrides the rule or takes `renewed` alone. */
export const endsWithin60Days = elapsed({ of: 'account', since: { trait: 'renewsAt' }, atLeast: -60, atMost: 0 })
