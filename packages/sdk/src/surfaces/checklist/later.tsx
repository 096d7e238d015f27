import { fill } from '../../messages/fill.ts'
import { medal } from '../../theme/medal.ts'
import type { Part } from '../part.ts'
import type { ChecklistView } from '../surface.ts'
import { read } from '../text.ts'
import { Celebration, celebrationTitle } from './celebration.tsx'
import { Hiding } from './hiding.tsx'
import { isAllDone, totalOf } from './state.ts'

/** What was just done, and how far it is, in words. */
function told(now: ChecklistView, before: ChecklistView): string {
  if (isAllDone(now)) return celebrationTitle(now)
  const { messages, tasks, doneCount, experience } = now
  const wasDone = new Set(before.tasks.filter((task) => task.done).map((task) => task.id))
  const fresh = tasks.filter((task) => task.done && !wasDone.has(task.id)).map((task) => task.id)
  const titles = experience.tasks.filter((task) => fresh.includes(task.id)).map((task) => read(now, task.title))
  return `${titles.join(', ')}: ${messages.done}. ${fill(messages.progress, { done: doneCount, total: totalOf(now) })}`
}

/** What a checklist does once it stands there. */
export interface Later extends Part {
  Celebration: typeof Celebration
  Hiding: typeof Hiding
  told: typeof told
}

export const later: Later = {
  Celebration,
  Hiding,
  told,
  css: `${medal}
.hide{display:grid;gap:8px;padding:8px}
.hide .row{gap:4px}.hide .button{padding:0 8px;font-size:13px}
.won{display:grid;gap:8px;justify-items:center;padding:28px 24px 20px;text-align:center}
.won h2{font-size:16px;line-height:24px}
.won .button{margin-top:12px}
`,
}
