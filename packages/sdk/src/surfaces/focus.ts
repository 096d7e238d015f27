/**
 * Remembers what had the focus before it came into a surface of the layer. The function it returns gives the focus back, if it is still
 * inside: a person who closes a surface by keyboard goes on where they were.
 * @param first what had it before it came here first, which may have been before this listens.
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
