import { createFollower } from '../anchor/follow.ts'
import { tipStyle } from '../anchor/style.ts'
import { draw } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { close } from '../icons.ts'
import { openLayer } from '../layer.ts'
import { placeFor } from '../place.ts'
import type { Mount } from '../surface.ts'
import { read } from '../text.ts'

/** A tip at an element of the host. It has a layer of its own, which stands where its target is not inert. */
export const mountTooltip: Mount<'tooltip'> = ({ window, document, box }, view, report) => {
  const { target, experience } = view.value
  const own = openLayer(window, target ? placeFor(target, document) : document.body, () => again())
  let tip: HTMLElement | undefined
  let said = false

  const follow = (element: HTMLElement) => {
    const { target, experience, dir } = view.value
    follower.follow(element, target, { side: experience.side ?? 'bottom', dir })
  }
  const again = () => {
    follower.stop()
    if (tip) follow(tip)
  }
  const dismiss = () => report({ kind: 'dismissed' })
  const finish = (part: string) => {
    report({ kind: 'clicked', part })
    report({ kind: 'completed' })
    report({ kind: 'closed' })
  }
  const follower = createFollower(own, {
    isEager: experience.doneByTarget,
    listenIn: (window, listen) =>
      listen(window, {
        tip: () => tip,
        target: () => view.value.target,
        escaped: dismiss,
        pressed: (path) => {
          const { target } = view.value
          if (experience.doneByTarget && target && path.includes(target)) finish('target')
        },
      }),
  })
  const hold = (element: HTMLElement | null) => {
    tip = element ?? undefined
    box?.(element)
  }
  const stopDrawing = draw(own, tipStyle, view, (now, say) => {
    const { experience, messages } = now
    const side = experience.side ?? 'bottom'
    const [titleId, bodyId] = [`${experience.id}-title`, `${experience.id}-body`]
    const [title, body] = [read(now, experience.title), read(now, experience.body)]
    if (now.target && !said) {
      said = true
      say([title, body].filter(Boolean).join('. '))
    }
    /** A new function each time, so that it runs after each drawing, when the tip is there to be placed. */
    const place = (text: HTMLElement | null) => {
      if (text) follow(text.parentElement!)
    }
    return (
      <div
        class={`panel sheet tip ${side}`}
        popover="manual"
        role="dialog"
        aria-labelledby={title ? titleId : bodyId}
        aria-describedby={title ? bodyId : undefined}
        ref={hold}
      >
        <i class="arrow" />
        <div class={title ? 'text' : 'text bare'} ref={place}>
          {title && <h2 id={titleId}>{title}</h2>}
          <p id={bodyId}>{body}</p>
        </div>
        <div class="act">
          <button type="button" class="button primary" onClick={() => finish('done')}>
            {read(now, experience.doneLabel) || messages.gotIt}
          </button>
        </div>
        <IconButton of={close} name={messages.close} press={dismiss} />
      </div>
    )
  })
  return () => {
    stopDrawing()
    follower.end()
    own.remove()
  }
}
