import type { Checklist } from '@milepost/contract'
import { factsOf } from './conditions/question.ts'
import type { Subject } from './moment.ts'
import { own } from './record.ts'
import type { Repertoire } from './repertoire.ts'

export interface TaskState {
  id: string
  done: boolean
  /** The person passed it over. */
  skipped: boolean
  /** True while a task that has to come first is neither done nor passed over. */
  locked: boolean
  /** The next instant at which time alone may change it; null when never. */
  changesAt: number | null
}

/** How far somebody is with a checklist. What was recorded as done stays done, whatever its rule says now. */
export function tasksBy(evaluate: Repertoire['evaluate'], checklist: Checklist, subject: Subject): TaskState[] {
  const { parts: recorded, skipped } = own(factsOf(subject)?.progress, checklist.id) ?? {}
  const states = checklist.tasks.map(({ id, doneWhen }) => {
    const recordedAt = own(recorded, id) ?? Infinity
    if (recordedAt <= subject.now) return { id, done: true, skipped: false, changesAt: null }
    const { truth, changesAt } = evaluate(doneWhen, { ...subject, salt: checklist.id })
    const turn = Math.min(recordedAt, changesAt ?? Infinity)
    const done = truth === true
    const isSkipped = !done && (own(skipped, id) ?? Infinity) <= subject.now
    return { id, done, skipped: isSkipped, changesAt: turn < Infinity ? turn : null }
  })
  const open = new Set(states.filter((state) => !isOver(state)).map((state) => state.id))
  return states.map((state, i) => {
    const before = (checklist.ordered && states[i - 1]?.id) || undefined
    return { ...state, locked: open.has(state.id) && [before, ...(checklist.tasks[i]?.after ?? [])].some((id) => id && open.has(id)) }
  })
}

/** Done, or passed over: it no longer locks the tasks behind it. */
export function isOver({ done, skipped }: Pick<TaskState, 'done' | 'skipped'>): boolean {
  return done || skipped
}
