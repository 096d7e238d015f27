import { windowMs } from '../../conditions/question.ts'
import { isDismissed } from '../../facts/progress.ts'
import { own } from '../../record.ts'
import { isOver, tasksBy } from '../../tasks.ts'
import type { Candidate } from '../candidate.ts'
import { type HoldQuestion, holds, holdsUntil, passes } from './question.ts'

/** What stands by for ever, or comes again every so many days, is never done for good. */
const recurs = ({ orders }: Candidate) => ['everyDays', 'always'].includes(orders.frequency.kind)

/**
 * A checklist is done, too, when all its tasks were done before it was published. What reads the clock to say so may say
 * otherwise later, hence `until`.
 */
export const done: HoldQuestion = (candidate) => {
  const { experience, progress, moment, asked, repertoire } = candidate
  if (asked || recurs(candidate)) return passes
  if (progress.doneAt !== undefined) return holds
  if (experience.kind !== 'checklist') return passes
  const tasks = tasksBy(repertoire.evaluate, experience, moment)
  const until = Math.min(...tasks.map((task) => task.changesAt ?? Infinity))
  return { holds: tasks.every(isOver), until: until < Infinity ? until : null }
}

export const dismissed: HoldQuestion = (candidate) =>
  !recurs(candidate) && isDismissed(candidate.progress) ? holds : passes

/** Only exposures use it up; of what recurs, a dismissal counts as one. */
export const frequency: HoldQuestion = (candidate) => {
  const rule = candidate.orders.frequency
  const { seenAt = [], dismissedAt = -Infinity } = candidate.progress
  if (candidate.asked || rule.kind === 'untilDone' || rule.kind === 'always') return passes
  if (rule.kind === 'everyDays')
    return holdsUntil(Math.max(...seenAt, dismissedAt) + windowMs(rule.days), candidate.moment.now)
  return seenAt.length >= (rule.kind === 'once' ? 1 : rule.times) ? holds : passes
}

/** The collector counts what many people did; it says until when. */
export const closed: HoldQuestion = ({ experience, moment, asked }) => {
  const until = asked ? undefined : own(moment.closed, experience.id)
  return until === undefined ? passes : holdsUntil(until ?? Infinity, moment.now)
}

export const snoozed: HoldQuestion = ({ progress: { snoozedUntil = -Infinity }, asked, moment }) =>
  asked ? passes : holdsUntil(snoozedUntil, moment.now)
