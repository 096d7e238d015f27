import { type OpenLayer, openLayer } from './layer.ts'

/** A layer at the end of an element of the host, as a part of the page. */
export interface InsideLayer extends OpenLayer {
  /** Goes to where the element is now; stays where it is while that is gone. */
  settle: () => void
}

/** A framework that redraws its children removes elements that are not its own. This layer puts itself back. */
export function openInside(window: Window, find: () => Element | null): InsideLayer {
  const layer = openLayer(window, find() ?? window.document.body, settle)
  function settle() {
    const place = find()
    if (place && layer.root.host.parentNode !== place) layer.move(place)
  }
  return { ...layer, settle }
}
