import type { Markup } from '../../markup/markup.ts'
import { draw } from '../draw.ts'
import { showOnTop } from '../popover.ts'
import type { Mount, ViewOf } from '../surface.ts'
import { read } from '../text.ts'
import { style } from './style.ts'

/** A tab at the edge of the window. What it opens is a survey like any other. */
export const mountFeedback: Mount<'feedback'> = (layer, view, report) => {
  const hold = (element: HTMLElement | null) => showOnTop(element)
  const press = () => report({ kind: 'act', part: 'open' })
  const body = (now: ViewOf<'feedback'>): Markup =>
    isCovered(now) ? null : (
      <button type="button" class={`tab ${now.experience.side ?? 'end'}`} popover="manual" aria-haspopup="dialog" ref={hold} onClick={press}>
        <span>{read(now, now.experience.label)}</span>
      </button>
    )
  return draw(layer, style, view, body)
}

/** An open checklist in the corner beside it reaches up to it. */
function isCovered({ experience: { side = 'end' }, scene: { decision } }: ViewOf<'feedback'>): boolean {
  return decision.shown.some(
    ({ experience: other, form }) => other.kind === 'checklist' && form === 'full' && other.inside === undefined && (other.corner ?? 'end') === side,
  )
}
