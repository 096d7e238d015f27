import type { Checklist } from '@milepost/contract'
import { evaluate } from './conditions/evaluate.ts'
import { factsOf } from './conditions/question.ts'
import type { Subject } from './moment.ts'
import { own } from './record.ts'

export interface TaskState {
  id: string
  done: boolean
  /** A task that comes first is not done yet. */
  locked: boolean
  /** The next instant at which time alone may change it; null when never. */
  changesAt: number | null
}

/** How far somebody is with a checklist. What was recorded as done stays done, whatever its rule says now. */
export function tasksOf(checklist: Checklist, subject: Subject): TaskState[] {
  const recorded = own(factsOf(subject)?.progress, checklist.id)?.parts
  const states = checklist.tasks.map(({ id, doneWhen }) => {
    const recordedAt = own(recorded, id) ?? Infinity
    if (recordedAt <= subject.now) return { id, done: true, changesAt: null }
    const { truth, changesAt } = evaluate(doneWhen, { ...subject, salt: checklist.id })
    const turn = Math.min(recordedAt, changesAt ?? Infinity)
    return { id, done: truth === true, changesAt: turn < Infinity ? turn : null }
  })
  const open = new Set(states.filter((state) => !state.done).map((state) => state.id))
  return states.map((state, i) => ({
    ...state,
    locked: !state.done && (checklist.tasks[i]?.after ?? []).some((before) => open.has(before)),
  }))
}
