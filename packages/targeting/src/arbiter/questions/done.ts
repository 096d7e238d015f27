import { isDismissed } from '../../facts/progress.ts'
import { isOver, tasksBy } from '../../tasks.ts'
import type { Candidate } from '../candidate.ts'
import { type HoldQuestion, holds, passes } from './question.ts'

/** Experiences that always stand by, or come again after some days, are never done for good. */
const recurs = ({ orders }: Candidate) => ['everyDays', 'always'].includes(orders.frequency.kind)

/**
 * A checklist is also done when all its tasks are done by facts from before it was published. A task's rule may read the clock and fail
 * again later, so the answer has an `until`.
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
