import type { Markup } from '../../markup/markup.ts'
import { draw } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { down } from '../icons.ts'
import { raise, showOnTop } from '../popover.ts'
import type { Mount, ViewOf } from '../surface.ts'
import { read } from '../text.ts'
import { listingOf } from './listing.ts'
import { ResourceItem } from './resource-item.tsx'
import { style } from './style.ts'

/** A launcher in the corner, and what a person may come back to. Whether it is open is the engine's word (`form`). */
export const mountResourceCentre: Mount<'resourceCentre'> = (layer, view, report) => {
  const { id } = view.value.experience
  let launcher: HTMLElement | null = null
  let openedByPerson = false

  const collapse = () => {
    report({ kind: 'collapsed' })
    launcher?.focus()
  }
  const press = () => {
    if (view.value.form === 'full') return collapse()
    openedByPerson = true
    report({ kind: 'opened' })
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') collapse()
  }
  const holdLauncher = (element: HTMLElement | null) => {
    launcher = element
  }
  const holdPanel = (panel: HTMLElement | null) => {
    layer.box?.(panel)
    raise(panel)
    if (panel && openedByPerson) panel.querySelector('h2')?.focus()
    openedByPerson = false
  }
  const holdDock = (element: HTMLElement | null) => showOnTop(element)
  const body = (now: ViewOf<'resourceCentre'>): Markup => {
    const { experience, messages, form } = now
    const [titleId, panelId] = [`${id}-title`, `${id}-panel`]
    const title = read(now, experience.title)
    const isOpen = form === 'full'
    const listing = listingOf(now)
    if (listing.length === 0) return null
    return (
      <div class={`centre-dock ${experience.corner ?? 'start'} ${isTaken(now) ? 'lifted' : ''} ${isUnder(now) ? 'under' : ''}`} popover="manual" ref={holdDock}>
        {isOpen && (
          <section id={panelId} class="panel sheet centre" role="dialog" aria-labelledby={titleId} ref={holdPanel} onKeyDown={escape}>
            <div class="row">
              <h2 id={titleId} class="grow" tabIndex={-1}>
                {title}
              </h2>
              <IconButton of={down} name={messages.minimise} press={collapse} />
            </div>
            <ul>
              {listing.map((listed) => (
                <ResourceItem key={listed.resource.id} view={now} listed={listed} report={report} fold={collapse} />
              ))}
            </ul>
          </section>
        )}
        <button
          type="button"
          class="help"
          aria-label={title}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          ref={holdLauncher}
          onClick={press}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6 6.2a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.6M8 12h.01" />
          </svg>
        </button>
      </div>
    )
  }
  return draw(layer, style, view, body)
}

/** A checklist stands in the same corner. */
function isTaken({ experience: { corner = 'start' }, scene: { decision } }: ViewOf<'resourceCentre'>): boolean {
  return decision.shown.some(({ experience: other }) => other.kind === 'checklist' && other.inside === undefined && (other.corner ?? 'end') === corner)
}

/** A survey or an open checklist, which on a phone is a sheet where the launcher would be. */
function isUnder({ scene: { decision } }: ViewOf<'resourceCentre'>): boolean {
  return decision.shown.some(({ experience: other, form }) => other.kind === 'survey' || (other.kind === 'checklist' && other.inside === undefined && form === 'full'))
}
