import type { Tooltip } from '@milepost/contract'
import type { OpenLayer } from '../layer.ts'
import { placeFor } from '../place.ts'
import { arrowOffset, edgeOf } from './arrow.ts'
import type { StandIn } from './frame.ts'

export interface Sides {
  side: NonNullable<Tooltip['side']>
  dir: 'ltr' | 'rtl'
}

/** Keeps a tip at its target: in the target's place in the page, anchored to it, hidden while it is gone. */
export interface Follower {
  /** @param behind further popovers that hang on the same target, which lie under the tip. */
  follow: (tip: HTMLElement, target: Element | null, sides: Sides, behind?: readonly HTMLElement[]) => void
  stop: () => void
}

/**
 * @param onPlaced hears where the target is, whenever that may be another place than before.
 * @param listenIn listens in the window of a frame that the target is in; it returns how to stop.
 */
export function createFollower(layer: OpenLayer, onPlaced?: (target: DOMRect) => void, listenIn?: (window: Window) => () => void): Follower {
  const { window, document } = layer
  let tip: HTMLElement | undefined
  let under: readonly HTMLElement[] = []
  let target: Element | null = null
  let stopWatching: (() => void) | undefined
  let framed: { target: Element; standIn?: StandIn; stopListening?: (() => void) | undefined } | undefined

  const point = () => {
    if (!tip || !target) return
    const [tipBox, targetBox] = [tip.getBoundingClientRect(), target.getBoundingClientRect()]
    const edge = edgeOf(tipBox, targetBox)
    tip.dataset.at = edge
    tip.style.setProperty('--at', `${arrowOffset(edge, tipBox, targetBox)}px`)
    onPlaced?.(targetBox)
  }
  const watch = (sides: Sides) => {
    const resized = new ResizeObserver(point)
    for (const element of [tip!, target!, document.body]) resized.observe(element)
    window.addEventListener('resize', point)
    document.addEventListener('scroll', point, { capture: true, passive: true })
    const stopFloating = canAnchor(window) ? undefined : floatLazily(target!, tip!, sides, point)
    return () => {
      resized.disconnect()
      window.removeEventListener('resize', point)
      document.removeEventListener('scroll', point, { capture: true })
      stopFloating?.()
    }
  }
  const parts = () => (tip ? [...under, tip] : [])
  const hide = () => {
    stopWatching?.()
    stopWatching = undefined
    target = null
    for (const element of parts()) {
      element.hidden = true
      if (element.matches(':popover-open')) element.hidePopover()
    }
  }
  const leaveFrame = () => {
    framed?.standIn?.stop()
    framed?.stopListening?.()
    framed = undefined
  }
  /** The target, or what stands for it while it is in a frame; null until the chunk for that is there. */
  const anchorFor = (found: Element, again: () => void): Element | null => {
    if (found === framed?.target) return framed.standIn?.element ?? null
    leaveFrame()
    if (found.ownerDocument === document) return found
    const mine: typeof framed = { target: found }
    framed = mine
    import('./frame.ts').then(
      ({ standFor }) => {
        if (framed !== mine) return
        mine.standIn = standFor(found, layer, point)
        mine.stopListening = listenIn?.(found.ownerDocument.defaultView ?? window)
        again()
      },
      () => undefined,
    )
    return null
  }
  const stop = () => {
    hide()
    leaveFrame()
  }
  const follower: Follower = {
    follow(nextTip, found, sides, behind = []) {
      tip = nextTip
      under = behind
      if (!found?.isConnected) return stop()
      const nextTarget = anchorFor(found, () => follower.follow(nextTip, found, sides, behind))
      if (!nextTarget) return hide()
      const place = placeFor(found, document)
      const inPlace = layer.root.host.parentNode === place
      if (inPlace && target === nextTarget) return point()
      const focused = layer.root.activeElement as HTMLElement | null
      hide()
      if (!inPlace) layer.move(place)
      target = nextTarget
      for (const element of parts()) {
        element.hidden = false
        element.showPopover?.({ source: nextTarget as HTMLElement })
      }
      // Who was about to press it goes on.
      if (tip.contains(focused)) focused?.focus({ preventScroll: true })
      stopWatching = watch(sides)
      point()
    },
    stop,
  }
  return follower
}

/** Tips and cut-outs are placed by the browser itself. */
export function canAnchor(window: Window): boolean {
  return (window as Window & typeof globalThis).CSS?.supports('position-area', 'block-end') ?? false
}

function floatLazily(target: Element, tip: HTMLElement, sides: Sides, settled: () => void): () => void {
  let stop: (() => void) | undefined
  let stopped = false
  import('./floating.ts').then(
    ({ float }) => {
      if (!stopped) stop = float(target, tip, sides, settled)
    },
    // Without the chunk the tip stands in its corner; better than not at all.
    () => undefined,
  )
  return () => {
    stopped = true
    stop?.()
  }
}
