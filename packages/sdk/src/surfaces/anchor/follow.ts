import type { Tooltip } from '@milepost/contract'
import type { Cancel } from '../../browser/browser.ts'
import { pictureMs } from '../../screen/picture.ts'
import type { OpenLayer } from '../layer.ts'
import { fetchPart } from '../part.ts'
import { placeFor } from '../place.ts'
import { arrowOffset, edgeOf } from './arrow.ts'
import type { StandIns } from './frame.ts'
import type { Keeping } from './keeping.ts'
import type { Listen } from './listen.ts'

export interface Sides {
  side: NonNullable<Tooltip['side']>
  dir: 'ltr' | 'rtl'
}

/** Keeps a tip at its target: in the same dialog or popover, anchored to it, and hidden while the target is gone. */
export interface Follower {
  /** @param behind further popovers that hang on the same target, which lie under the tip. */
  follow: (tip: HTMLElement, target: Element | null, sides: Sides, behind?: readonly HTMLElement[]) => void
  stop: Cancel
  /** Stops, and hears no more. */
  end: Cancel
}

export interface FollowerOptions {
  /** Hears where the target is, whenever that may be another place than before. */
  onPlaced?: (target: DOMRect) => void
  /** Listens in the window of the page, and in that of a frame that the target is in; it returns how to stop. */
  listenIn?: (window: Window, listen: Listen) => Cancel
  /** Using the page moves the tip on, so events are listened to even before its first picture. */
  isEager?: boolean | undefined
}

export function createFollower(layer: OpenLayer, { onPlaced, listenIn, isEager }: FollowerOptions): Follower {
  const { window, document } = layer
  let tip: HTMLElement | undefined
  let under: readonly HTMLElement[] = []
  let target: Element | null = null
  /** Repeats the last `follow`, once something that it waited for is loaded. */
  let again: (() => void) | undefined
  let sides: Sides
  let keeping: Keeping | undefined
  let stopKeeping: Cancel | undefined
  let stopListening: Cancel | undefined
  let standIns: StandIns | undefined

  const point = () => {
    if (!tip || !target) return
    const [tipBox, targetBox] = [tip.getBoundingClientRect(), target.getBoundingClientRect()]
    const edge = edgeOf(tipBox, targetBox)
    tip.dataset.at = edge
    tip.style.setProperty('--at', `${arrowOffset(edge, tipBox, targetBox)}px`)
    onPlaced?.(targetBox)
  }
  const keep = () => {
    if (tip && target) stopKeeping = keeping?.keep(tip, target, sides, point)
  }
  const isInTop = (place = layer.root.host.parentNode) => place !== document.body
  const coming = fetchPart(
    layer,
    async () => {
      const [{ keepingIn }, floating] = await Promise.all([import('./keeping.ts'), canAnchor(window) ? undefined : import('./floating.ts')])
      return keepingIn(window, floating?.float)
    },
    (found) => {
      keeping = found
      stopListening = listenIn?.(window, found.listen)
      keep()
      again?.()
    },
    isEager || isInTop() || !canAnchor(window) ? 0 : pictureMs,
  )
  const parts = () => (tip ? [...under, tip] : [])
  const hide = () => {
    stopKeeping?.()
    stopKeeping = undefined
    target = null
    for (const element of parts()) {
      element.hidden = true
      if (element.matches(':popover-open')) element.hidePopover()
    }
  }
  /** The target, or what stands for it while it is in a frame; null until the chunk for that is there. */
  const anchorFor = (found: Element): Element | null => {
    if (found.ownerDocument === document) {
      standIns?.leave()
      return found
    }
    if (standIns) return standIns.find(found)
    import('./frame.ts').then(
      ({ createStandIns }) => {
        standIns ??= createStandIns(layer, point, listenIn)
        again?.()
      },
      () => undefined,
    )
    return null
  }
  const stop = () => {
    again = undefined
    hide()
    standIns?.leave()
  }
  const follower: Follower = {
    follow(nextTip, found, nextSides, behind = []) {
      tip = nextTip
      under = behind
      sides = nextSides
      if (!found?.isConnected) return stop()
      again = () => follower.follow(nextTip, found, nextSides, behind)
      const nextTarget = anchorFor(found)
      const place = placeFor(found, document)
      // In a dialog of the host Escape is the tip's from its first picture on.
      if (!nextTarget || (isInTop(place) && !keeping)) return hide()
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
      keep()
      point()
    },
    stop,
    end() {
      stop()
      coming.end()
      stopListening?.()
    },
  }
  return follower
}

/** Tips and cut-outs are placed by the browser itself. */
export function canAnchor(window: Window): boolean {
  return (window as Window & typeof globalThis).CSS?.supports('position-area', 'block-end') ?? false
}
