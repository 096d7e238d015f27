import type { Checklist } from '@milepost/contract'
import type { Subject, Targeting } from '@milepost/targeting'
import { isOver } from '@milepost/targeting/everyday'

/** Tasks that are done by now and not recorded yet, and whether nothing is left to do. */
export function newlyDone({ tasksOf }: Targeting, checklist: Checklist, subject: Subject): { tasks: string[]; all: boolean } {
  const { parts = {}, doneAt } = subject.person?.progress[checklist.id] ?? {}
  const states = tasksOf(checklist, subject)
  return {
    tasks: states.filter(({ id, done }) => done && parts[id] === undefined).map(({ id }) => id),
    all: doneAt === undefined && states.every(isOver),
  }
}
