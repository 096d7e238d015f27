import type { Task } from '@milepost/contract'
import { isOver } from '@milepost/targeting'
import { isAllDone, totalOf } from '../surfaces/checklist/state.ts'
import type { TaskView } from '../surfaces/surface.ts'
import { read } from '../surfaces/text.ts'
import { type InHand, useDrawn } from './use-drawn.ts'

const dayMs = 86_400_000

export interface TaskInHand {
  title: string
  description: string | null
  /** Of what it does; null where it does nothing. */
  label: string | null
  act: () => void
  /** Passes it over; null where it is not to be passed over. */
  skip: (() => void) | null
}

/** A checklist to draw, its texts in the reader's language. */
export interface ChecklistInHand extends InHand<'checklist'> {
  title: string
  tasks: (Omit<TaskView, 'id'> & Pick<Task, 'id'> & TaskInHand)[]
  doneCount: number
  /** What `doneCount` is of: who passed over a task of four does three. */
  total: number
  isAllDone: boolean
  /** Away until tomorrow. */
  snooze: () => void
  /** Away for good. */
  dismiss: () => void
  /** After it was finished: the thanks were read. */
  close: () => void
}

/** Takes a checklist over from the kit; see `useDrawn`. Null while it is not for this person, done or dismissed. */
export function useChecklist(experience: string): ChecklistInHand | null {
  const inHand = useDrawn('checklist', experience)
  if (!inHand) return null
  const { view, report } = inHand
  const tasks = view.experience.tasks.flatMap((task) => {
    const standing = view.tasks.find(({ id }) => id === task.id)
    if (!standing) return []
    return {
      ...standing,
      title: read(view, task.title),
      description: read(view, task.description) || null,
      label: task.action ? read(view, task.action.label) : null,
      act: () => report({ kind: 'act', part: task.id }),
      skip: task.skippable && !standing.locked && !isOver(standing) ? () => report({ kind: 'skipped', task: task.id }) : null,
    }
  })
  return {
    ...inHand,
    title: read(view, view.experience.title),
    tasks,
    doneCount: view.doneCount,
    total: totalOf(view),
    isAllDone: isAllDone(view),
    snooze: () => report({ kind: 'snoozed', untilMs: Date.now() + dayMs }),
    dismiss: () => report({ kind: 'dismissed' }),
    close: () => report({ kind: 'closed' }),
  }
}
