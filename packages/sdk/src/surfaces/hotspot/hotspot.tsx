import type { Markup } from '../../markup/markup.ts'
import { canAnchor, createFollower } from '../anchor/follow.ts'
import { draw, type Say } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { close } from '../icons.ts'
import { openLayer } from '../layer.ts'
import { placeFor } from '../place.ts'
import { MediaView } from '../rich/media.tsx'
import { RichText } from '../rich/rich-text.tsx'
import type { Mount, ViewOf } from '../surface.ts'
import { read } from '../text.ts'
import { style } from './style.ts'

/** A dot on an element of the host, and the tip it opens. Whether that is open is the engine's word (`form`). */
export const mountHotspot: Mount<'hotspot'> = ({ window, document, box }, view, report) => {
  const { id } = view.value.experience
  const findTarget = () => view.value.scene.findTarget(view.value.experience.target)
  const target = findTarget()
  const own = openLayer(window, target ? placeFor(target, document) : document.body, () => again())
  let dot: HTMLElement | undefined
  let tip: HTMLElement | undefined
  let openedByPerson = false
  const dots = createFollower(own, {
    onPlaced(target) {
      if (dot && !canAnchor(window)) putOnCorner(dot, target, view.value.dir)
    },
  })
  const tips = createFollower(own, {
    listenIn: (window, listen) => listen(window, { tip: () => tip, target: findTarget, escaped: collapse, pressed: () => {} }),
  })

  const collapse = () => {
    report({ kind: 'collapsed' })
    dot?.focus()
  }
  const press = () => {
    if (view.value.form === 'full') return collapse()
    openedByPerson = true
    report({ kind: 'opened' })
  }
  const finish = () => {
    report({ kind: 'clicked', part: 'done' })
    report({ kind: 'completed' })
    report({ kind: 'closed' })
  }

  const follow = () => {
    const { experience, dir } = view.value
    const sides = { side: experience.side ?? 'bottom', dir } as const
    if (dot) dots.follow(dot, findTarget(), sides)
    if (tip) tips.follow(tip, findTarget(), sides)
  }
  const again = () => {
    dots.stop()
    tips.stop()
    follow()
  }
  const holdTip = (element: HTMLElement | null) => {
    tip = element ?? undefined
    box?.(element)
    if (!element) return tips.stop()
    follow()
    if (openedByPerson) element.querySelector('h2')?.focus()
    openedByPerson = false
  }
  const body = (now: ViewOf<'hotspot'>, _: Say): Markup => {
    const { experience, messages, form } = now
    const [titleId, bodyId, tipId] = [`${id}-title`, `${id}-body`, `${id}-tip`]
    const isOpen = form === 'full'
    /** A new function each time, so that it runs after each drawing. */
    const holdDot = (element: HTMLElement | null) => {
      dot = element ?? undefined
      if (element) follow()
    }
    return (
      <>
        <button
          type="button"
          class="dot"
          popover="manual"
          aria-label={read(now, experience.title)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? tipId : undefined}
          ref={holdDot}
          onClick={press}
        />
        {isOpen && (
          <div
            id={tipId}
            class={`panel sheet tip ${experience.side ?? 'bottom'}`}
            popover="manual"
            role="dialog"
            aria-labelledby={titleId}
            aria-describedby={bodyId}
            ref={holdTip}
          >
            <i class="arrow" />
            <div class="text">
              <MediaView media={experience.media} reader={now} />
              <h2 id={titleId} tabIndex={-1}>
                {read(now, experience.title)}
              </h2>
              <div class="rich" id={bodyId}>
                <RichText reader={now} text={experience.body} followed={() => report({ kind: 'clicked', part: 'link' })} />
              </div>
            </div>
            <div class="act">
              <button type="button" class="button primary" onClick={finish}>
                {read(now, experience.doneLabel) || messages.gotIt}
              </button>
            </div>
            <IconButton of={close} name={messages.close} press={collapse} />
          </div>
        )}
      </>
    )
  }
  const stopDrawing = draw(own, style, view, body)
  return () => {
    stopDrawing()
    dots.end()
    tips.end()
    own.remove()
  }
}

/** Where the browser cannot by itself. */
function putOnCorner(dot: HTMLElement, { left, right, top }: DOMRect, dir: 'ltr' | 'rtl'): void {
  const half = dot.offsetWidth / 2
  dot.style.left = `${(dir === 'rtl' ? left : right) - half}px`
  dot.style.top = `${top - half}px`
}
