import { checklist } from '../../messages/en/checklist.ts'
import { speaking } from '../../messages/speaking.ts'
import { draw, type Say } from '../draw.ts'
import { openInside } from '../inside.ts'
import { live } from '../live.ts'
import { fetchPartLater } from '../part.ts'
import { raise, showOnTop } from '../popover.ts'
import type { ChecklistView, Mount } from '../surface.ts'
import type { Later } from './later.tsx'
import { Launcher } from './launcher.tsx'
import { Panel } from './panel.tsx'
import { createState } from './state.ts'
import { style } from './style.ts'

/**
 * A launcher in the corner, and the panel it opens. Whether it is open is the engine's word (`form`). Inside an element of the
 * host it is the panel alone, and always there.
 */
export const mountChecklist: Mount<'checklist'> = (layer, view, report) => {
  const state = createState()
  let launcher: HTMLButtonElement | null = null
  let openedByPerson = false
  let before: ChecklistView | undefined
  let later: Later | undefined
  const findPlace = () => {
    const { experience, scene } = view.value
    return experience.inside === undefined ? null : scene.findTarget(experience.inside)
  }
  const inside = view.value.experience.inside === undefined ? undefined : openInside(layer.window, findPlace)
  const on = inside ? { ...layer, ...inside } : layer

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
    raise(panel)
    if (panel && openedByPerson) panel.querySelector('h2')?.focus()
    openedByPerson = false
  }
  const holdLauncher = (button: HTMLButtonElement | null) => {
    launcher = button
  }
  const body = (shown: ChecklistView, say: Say) => {
    const now = speaking(shown, checklist)
    if (later && before && now.doneCount > before.doneCount) say(later.told(now, before))
    before = now
    const id = `${now.experience.id}-panel`
    if (inside) {
      inside.settle()
      return <Panel id={id} view={now} state={state} later={later} report={report} hold={holdPanel} />
    }
    return (
      <div class={`dock ${now.experience.corner ?? 'end'}`} popover="manual" ref={showOnTop}>
        {now.form === 'full' && (
          <Panel id={id} view={now} state={state} later={later} report={report} collapse={collapse} hold={holdPanel} />
        )}
        <Launcher view={now} panelId={id} press={press} hold={holdLauncher} />
      </div>
    )
  }
  // Every page view brings a view, and hardly any says something else. What stands in the page is put back with each.
  const steady = live(view.value)
  let said = saidBy(view.value)
  const stopListening = view.subscribe(() => {
    if (inside || said !== (said = saidBy(view.value))) steady.value = view.value
  })
  const stopDrawing = draw(on, style, steady, body, state)
  const coming = fetchPartLater(
    on,
    async () => (await import('./later.tsx')).later,
    (found) => {
      later = found
      state.change({})
    },
  )
  return () => {
    coming.end()
    stopListening()
    stopDrawing()
    inside?.remove()
  }
}

/** Texts may name traits; all else that a checklist shows is in its view. What is long is said by its name: it is asked with every page view. */
function saidBy({ scene: { manifest, moment }, messages, tasks, form, locale, dir }: ChecklistView): string {
  return JSON.stringify([tasks, form, locale, dir, manifest.release, messages.language, moment.person?.traits, moment.account?.traits])
}
