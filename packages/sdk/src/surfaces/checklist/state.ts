import { isOver } from '@milepost/targeting/everyday'
import { type Changing, live } from '../live.ts'
import type { ChecklistView } from '../surface.ts'

/** What only this surface knows: which task is unfolded, and whether it asks how to be hidden. */
interface Standing {
  /** The person's choice, which holds until another task is done; its task is null where they folded all. */
  chosen: { task: string | null; doneCount: number } | null
  hiding: boolean
  /** It has asked: the button that asks gets the focus back when it returns. */
  asked: boolean
}

export type State = Changing<Standing>

export function createState(): State {
  return live<Standing>({ chosen: null, hiding: false, asked: false })
}

/** The first task that can be done now is unfolded, until the person chooses. */
export function unfoldedTask(view: Pick<ChecklistView, 'tasks' | 'doneCount'>, { value: { chosen } }: State): string | null {
  if (chosen?.doneCount === view.doneCount) return chosen.task
  return view.tasks.find((task) => !isOver(task) && !task.locked)?.id ?? null
}

export function isAllDone({ tasks }: Pick<ChecklistView, 'tasks'>): boolean {
  return tasks.every(isOver)
}

/** What counts: who passed over a task of four does three. */
export function totalOf({ tasks }: Pick<ChecklistView, 'tasks'>): number {
  return tasks.filter(({ skipped }) => !skipped).length
}
