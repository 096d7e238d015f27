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
  return view.tasks.find((task) => !task.done && !task.locked)?.id ?? null
}

export function isAllDone(view: Pick<ChecklistView, 'tasks' | 'doneCount'>): boolean {
  return view.doneCount === view.tasks.length
}
