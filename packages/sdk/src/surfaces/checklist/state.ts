import { signal } from '@preact/signals-core'
import type { ChecklistView } from '../surface.ts'

/** What only this surface knows: which task is unfolded, and whether it asks how to be hidden. */
export function createState() {
  return {
    /** The person's choice, which holds until another task is done; null where they folded all. */
    chosen: signal<{ task: string | null; doneCount: number } | null>(null),
    hiding: signal(false),
    /** It has asked: the button that asks gets the focus back when it returns. */
    asked: false,
  }
}
export type State = ReturnType<typeof createState>

/** The first task that can be done now is unfolded, until the person chooses. */
export function unfoldedTask(view: Pick<ChecklistView, 'tasks' | 'doneCount'>, state: State): string | null {
  const chosen = state.chosen.value
  if (chosen?.doneCount === view.doneCount) return chosen.task
  return view.tasks.find((task) => !task.done && !task.locked)?.id ?? null
}

export function isAllDone(view: Pick<ChecklistView, 'tasks' | 'doneCount'>): boolean {
  return view.doneCount === view.tasks.length
}
