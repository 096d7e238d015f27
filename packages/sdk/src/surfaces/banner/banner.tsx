import type { Markup } from '../../markup/markup.ts'
import { Buttons } from '../buttons.tsx'
import { draw, type Say } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { close } from '../icons.ts'
import { openInside } from '../inside.ts'
import { showOnTop } from '../popover.ts'
import { RichText, wordsOf } from '../rich/rich-text.tsx'
import type { Layer, Mount, ViewOf } from '../surface.ts'
import { read } from '../text.ts'
import { style } from './style.ts'

/** A strip at an edge of the window, or a block inside an element of the host. It takes no focus and moves nothing. */
export const mountBanner: Mount<'banner'> = (layer, view, report) => {
  const { window, box } = layer
  const findPlace = () => {
    const { experience, scene } = view.value
    return experience.inside === undefined ? null : scene.findTarget(experience.inside)
  }
  const inside = view.value.experience.inside === undefined ? undefined : openInside(window, findPlace)
  const on: Layer = inside ?? layer
  let said = false

  const dismiss = () => report({ kind: 'dismissed' })
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') dismiss()
  }
  const hold = (element: HTMLElement | null) => {
    if (!inside) showOnTop(element)
    box?.(element)
  }
  const body = (now: ViewOf<'banner'>, say: Say): Markup => {
    const { experience, messages } = now
    const title = read(now, experience.title)
    const words = wordsOf(now, experience.body)
    inside?.settle()
    if (!said) say([title, words].filter(Boolean).join('. '))
    said = true
    return (
      <section
        class={`panel banner ${inside ? 'within' : `at-${experience.edge ?? 'top'}`}`}
        popover={inside ? null : 'manual'}
        role="region"
        aria-label={title || words}
        ref={hold}
        onKeyDown={escape}
      >
        <div class="rich">
          {title && <h2>{title}</h2>}
          <RichText reader={now} text={experience.body} followed={() => report({ kind: 'clicked', part: 'link' })} />
        </div>
        {experience.buttons && <Buttons buttons={experience.buttons} reader={now} report={report} />}
        <IconButton of={close} name={messages.close} press={dismiss} />
      </section>
    )
  }
  const stopDrawing = draw(on, style, view, body)
  return () => {
    stopDrawing()
    inside?.remove()
  }
}
