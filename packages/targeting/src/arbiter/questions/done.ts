import { isDismissed } from '../../facts/progress.ts'
import { isOver, tasksBy } from '../../tasks.ts'
import type { Candidate } from '../candidate.ts'
import { type HoldQuestion, holds, passes } from './question.ts'

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
