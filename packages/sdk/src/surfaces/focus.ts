/**
 * Remembers what had the focus before it moved into a surface of the layer. The returned function gives the focus back if it is still
 * inside, so that a person who closes a surface by keyboard goes on where they were.
 * @param first what had the focus before it came here for the first time, possibly before this code was loaded
 */
export function keepFocus(root: ShadowRoot, first: () => EventTarget | null): (surface: Element) => void {
  const before = new WeakMap<Element, HTMLElement>()
  root.addEventListener('focusin', (event) => {
    const { target, relatedTarget } = event as FocusEvent
    const surface = (target as Element).closest('.mp')
    if (surface && relatedTarget && !surface.contains(relatedTarget as Node)) before.set(surface, relatedTarget as HTMLElement)
  })
  return (surface) => {
    const giveBack = before.get(surface) ?? (first() as HTMLElement | null)
    if (surface.contains(root.activeElement) && giveBack?.isConnected) giveBack.focus({ preventScroll: true })
  }
}
