import { checklist } from '../../messages/en/checklist.ts'
import { fill } from '../../messages/fill.ts'
import { speaking } from '../../messages/speaking.ts'
import { draw, type Say } from '../draw.ts'
import { openInside } from '../inside.ts'
import { showOnTop } from '../popover.ts'
import type { ChecklistView, Mount } from '../surface.ts'
import { read } from '../text.ts'
import { celebrationTitle } from './celebration.tsx'
import { Launcher } from './launcher.tsx'
import { Panel } from './panel.tsx'
import { createState, isAllDone, totalOf } from './state.ts'
import { style } from './style.ts'

/**
 * A launcher in the corner, and the panel it opens. Whether it is open is the engine's word (`form`). Inside an element of the
 * host it is the panel alone, and always there.
 */
export const mountChecklist: Mount<'checklist'> = (layer, view, report) => {
  const state = createState()
  let launcher: HTMLButtonElement | null = null
  let openedByPerson = false
  let told: ChecklistView | undefined
  const findPlace = () => {
    const { experience, scene } = view.value
    return experience.inside === undefined ? null : scene.findTarget(experience.inside)
  }
  const inside = view.value.experience.inside === undefined ? undefined : openInside(layer.window, findPlace)

  const collapse = () => {
    report({ kind: 'collapsed' })
    launcher?.focus()
  }
  const press = () => {
    if (view.value.form === 'full') return collapse()
    openedByPerson = true
    report({ kind: 'opened' })
  }
  /** The focus follows a person who opened the panel; it is not taken from one who did not. */
  const holdPanel = (panel: HTMLElement | null) => {
    layer.box?.(panel)
    if (panel && openedByPerson) panel.querySelector('h2')?.focus()
    openedByPerson = false
  }
  const holdLauncher = (button: HTMLButtonElement | null) => {
    launcher = button
  }
  const body = (shown: ChecklistView, say: Say) => {
    const now = speaking(shown, checklist)
    tell(now, told, say)
    told = now
    const id = `${now.experience.id}-panel`
    if (inside) {
      inside.settle()
      return <Panel id={id} view={now} state={state} report={report} hold={holdPanel} />
    }
    return (
      <div class={`dock ${now.experience.corner ?? 'end'}`} popover="manual" ref={showOnTop}>
        {now.form === 'full' && (
          <Panel id={id} view={now} state={state} report={report} collapse={collapse} hold={holdPanel} />
        )}
        <Launcher view={now} panelId={id} press={press} hold={holdLauncher} />
      </div>
    )
  }
  const stopDrawing = draw(inside ? { ...layer, ...inside } : layer, style, view, body, state)
  return () => {
    stopDrawing()
    inside?.remove()
  }
}

/** Says what was just done, and how far it is. */
function tell(now: ChecklistView, before: ChecklistView | undefined, say: Say): void {
  if (!before || now.doneCount <= before.doneCount) return
  if (isAllDone(now)) return say(celebrationTitle(now))
  const { messages, tasks, doneCount, experience } = now
  const wasDone = new Set(before.tasks.filter((task) => task.done).map((task) => task.id))
  const fresh = tasks.filter((task) => task.done && !wasDone.has(task.id)).map((task) => task.id)
  const titles = experience.tasks.filter((task) => fresh.includes(task.id)).map((task) => read(now, task.title))
  say(`${titles.join(', ')}: ${messages.done}. ${fill(messages.progress, { done: doneCount, total: totalOf(now) })}`)
}
