import type { Task } from '@milepost/contract'
import { isOver } from '@milepost/targeting'
import type { TaskView } from '../surfaces/surface.ts'
import { read } from '../surfaces/text.ts'
import { type InHand, useDrawn } from './use-drawn.ts'

/** A checklist to draw, its texts in the reader's language. */
export interface ChecklistInHand extends InHand<'checklist'> {
  title: string
  tasks: (Omit<TaskView, 'id'> & Pick<Task, 'id'> & { title: string; label: string | null; act: () => void })[]
  doneCount: number
  isAllDone: boolean
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
      label: task.action ? read(view, task.action.label) : null,
      act: () => report({ kind: 'act', part: task.id }),
    }
  })
  return {
    ...inHand,
    title: read(view, view.experience.title),
    tasks,
    doneCount: view.doneCount,
    isAllDone: tasks.every(isOver),
    dismiss: () => report({ kind: 'dismissed' }),
    close: () => report({ kind: 'closed' }),
  }
}
