import { type OpenLayer, openLayer } from './layer.ts'

/** A host that takes it out more often than this means it. */
const returnsAtMost = 20

/** A layer at the end of an element of the host, as a part of the page. */
export interface InsideLayer extends OpenLayer {
  /** Moves it to where the element is now; nothing while that is gone. */
  stand: (element: Element | null) => void
}

/** Frameworks that draw their children anew throw out what is not theirs: it comes back. */
export function openInside(window: Window, first: Element | null): InsideLayer {
  const layer = openLayer(window, first ?? window.document.body)
  const { host } = layer.root
  let place: Element | null = first
  let returns = 0
  const watch = new MutationObserver(() => {
    if (!place?.isConnected || host.parentNode === place || returns === returnsAtMost) return
    returns += 1
    layer.move(place)
  })
  const stand = (element: Element | null) => {
    place = element
    if (!element) return
    if (host.parentNode !== element) layer.move(element)
    watch.disconnect()
    watch.observe(element, { childList: true })
  }
  stand(first)
  return {
    ...layer,
    stand,
    remove() {
      watch.disconnect()
      layer.remove()
    },
  }
}
