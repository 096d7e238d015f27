import type { Cancel } from '../../browser/browser.ts'
import type { OpenLayer } from '../layer.ts'
import type { FollowerOptions } from './follow.ts'
import { listen } from './listen.ts'

/** An invisible element in the page at the place where an element in a frame is seen. The tip is anchored to it, since anchors cannot reach into other documents. */
export interface StandIn {
  element: HTMLElement
  stop: Cancel
}

/** Of the targets of one tip, one after another. */
export interface StandIns {
  /** What stands for a target, there from now on. */
  find: (target: Element) => Element
  leave: Cancel
}

export function createStandIns(layer: OpenLayer, moved: () => void, listenIn: FollowerOptions['listenIn']): StandIns {
  let now: { target: Element; standIn: StandIn; stopListening: Cancel | undefined } | undefined
  const leave = () => {
    now?.standIn.stop()
    now?.stopListening?.()
    now = undefined
  }
  return {
    find(target) {
      if (now?.target === target) return now.standIn.element
      leave()
      const { defaultView } = target.ownerDocument
      now = { target, standIn: standFor(target, layer, moved), stopListening: listenIn?.(defaultView ?? layer.window, listen) }
      return now.standIn.element
    },
    leave,
  }
}

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/**
 * Measures in every animation frame while the tip is shown: two documents can move, scroll and scale the frame, and no event tells of all that.
 * While the target is scrolled out of the frame, or the frame shows another page, the stand-in is invisible, and the tip with it.
 * @param moved called when it stands elsewhere than before
 */
export function standFor(target: Element, { root, window, document }: OpenLayer, moved: () => void): StandIn {
  const element = document.createElement('i')
  element.className = 'stand-in'
  const { style } = element
  Object.assign(style, { position: 'fixed', pointerEvents: 'none', left: '0px', top: '0px' })
  root.append(element)

  let last = ''
  const place = () => {
    const box = boxInPage(target, document)
    const next = JSON.stringify(box)
    const actual = element.getBoundingClientRect()
    const isOff = box !== null && Math.hypot(actual.left - box.left, actual.top - box.top) > 0.5
    if (next === last && !isOff) return
    last = next
    style.visibility = box ? '' : 'hidden'
    if (box) {
      // What it stands in may have an origin of its own: a dialog that is transformed.
      style.left = `${Number.parseFloat(style.left) + box.left - actual.left}px`
      style.top = `${Number.parseFloat(style.top) + box.top - actual.top}px`
      style.width = `${box.width}px`
      style.height = `${box.height}px`
    }
    moved()
  }
  let frame = 0
  const tick = () => {
    place()
    frame = window.requestAnimationFrame(tick)
  }
  tick()
  return {
    element,
    stop() {
      window.cancelAnimationFrame(frame)
      element.remove()
    },
  }
}

/** Where an element of a frame, or of a frame in a frame, is seen in the page; null where it is not. */
export function boxInPage(target: Element, page: Document): Box | null {
  let box: Box = target.getBoundingClientRect()
  for (let from = target.ownerDocument; from !== page; ) {
    const view = from.defaultView
    const frame = view?.frameElement as HTMLElement | null | undefined
    if (!view || !frame || !isWithin(box, view)) return null
    box = outside(box, frame)
    from = frame.ownerDocument
  }
  return box
}

function isWithin({ left, top, width, height }: Box, { innerWidth, innerHeight }: Window): boolean {
  return width > 0 && left < innerWidth && left + width > 0 && top < innerHeight && top + height > 0
}

/** From a frame's own coordinates to those of the document it stands in; a frame may be scaled. */
function outside({ left, top, width, height }: Box, frame: HTMLElement): Box {
  const outer = frame.getBoundingClientRect()
  const scale = outer.width / frame.offsetWidth || 1
  const { paddingLeft, paddingTop } = frame.ownerDocument.defaultView!.getComputedStyle(frame)
  return {
    left: outer.left + (frame.clientLeft + Number.parseFloat(paddingLeft) + left) * scale,
    top: outer.top + (frame.clientTop + Number.parseFloat(paddingTop) + top) * scale,
    width: width * scale,
    height: height * scale,
  }
}
