import type { Checklist } from '@milepost/contract'
import { type Subject, tasksOf } from '@milepost/targeting'

/** Tasks that are done by now and not recorded yet, and whether that makes all of them. */
export function newlyDone(checklist: Checklist, subject: Subject): { tasks: string[]; all: boolean } {
  const { parts = {}, doneAt } = subject.person?.progress[checklist.id] ?? {}
  const states = tasksOf(checklist, subject)
  return {
    tasks: states.filter(({ id, done }) => done && parts[id] === undefined).map(({ id }) => id),
    all: doneAt === undefined && states.every(({ done }) => done),
  }
}
