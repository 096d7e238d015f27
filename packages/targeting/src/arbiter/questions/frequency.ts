import { windowMs } from '../../conditions/question.ts'
import { own } from '../../record.ts'
import { holdsUntil } from './holds-until.ts'
import { type HoldQuestion, holds, passes } from './question.ts'

/** Only exposures use up the frequency. For experiences that recur, a dismissal counts like an exposure. */
export const frequency: HoldQuestion = (candidate) => {
  const rule = candidate.orders.frequency
  const { seenAt = [], dismissedAt = -Infinity } = candidate.progress
  if (candidate.asked || rule.kind === 'untilDone' || rule.kind === 'always') return passes
  if (rule.kind === 'everyDays')
    return holdsUntil(Math.max(...seenAt, dismissedAt) + windowMs(rule.days), candidate.moment.now)
  return seenAt.length >= (rule.kind === 'once' ? 1 : rule.times) ? holds : passes
}

/** Limits over many people (answers wanted, people of an account) are counted by the collector, which says until when they hold. */
export const closed: HoldQuestion = ({ experience, moment, asked }) => {
  const until = asked ? undefined : own(moment.closed, experience.id)
  return until === undefined ? passes : holdsUntil(until ?? Infinity, moment.now)
}

export const snoozed: HoldQuestion = ({ progress: { snoozedUntil = -Infinity }, asked, moment }) =>
  asked ? passes : holdsUntil(snoozedUntil, moment.now)
