import type { Tooltip } from '@milepost/contract'
import type { OpenLayer } from '../layer.ts'
import { placeFor } from '../place.ts'
import { arrowOffset, edgeOf } from './arrow.ts'

interface Sides {
  side: NonNullable<Tooltip['side']>
  dir: 'ltr' | 'rtl'
}

/** Keeps a tip at its target: in the target's place in the page, anchored to it, hidden while it is gone. */
export interface Follower {
  follow: (tip: HTMLElement, target: Element | null, sides: Sides) => void
  stop: () => void
}

export function createFollower(layer: OpenLayer): Follower {
  const { window, document } = layer
  let tip: HTMLElement | undefined
  let target: Element | null = null
  let stopWatching: (() => void) | undefined

  const point = () => {
    if (!tip || !target) return
    const [tipBox, targetBox] = [tip.getBoundingClientRect(), target.getBoundingClientRect()]
    const edge = edgeOf(tipBox, targetBox)
    tip.dataset.at = edge
    tip.style.setProperty('--at', `${arrowOffset(edge, tipBox, targetBox)}px`)
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
  const hide = () => {
    stopWatching?.()
    stopWatching = undefined
    target = null
    if (!tip) return
    tip.hidden = true
    if (tip.matches(':popover-open')) tip.hidePopover()
  }
  return {
    follow(nextTip, nextTarget, sides) {
      tip = nextTip
      if (!nextTarget?.isConnected) return hide()
      const place = placeFor(nextTarget)
      const inPlace = layer.root.host.parentNode === place
      if (inPlace && target === nextTarget) return point()
      hide()
      if (!inPlace) layer.move(place)
      target = nextTarget
      tip.hidden = false
      tip.showPopover?.({ source: nextTarget as HTMLElement })
      stopWatching = watch(sides)
      point()
    },
    stop: hide,
  }
}

function canAnchor(window: Window): boolean {
  return (window as Window & typeof globalThis).CSS?.supports('position-area', 'block-end') ?? false
}

function floatLazily(target: Element, tip: HTMLElement, { side, dir }: Sides, settled: () => void): () => void {
  let stop: (() => void) | undefined
  let stopped = false
  const inline = (side === 'end') === (dir === 'ltr') ? 'right' : 'left'
  const placement = side === 'top' || side === 'bottom' ? side : inline
  import('./floating.ts').then(
    ({ float }) => {
      if (!stopped) stop = float(target, tip, placement, settled)
    },
    // Without the chunk the tip stands in its corner; better than not at all.
    () => undefined,
  )
  return () => {
    stopped = true
    stop?.()
  }
}
