/**
 * Remembers what had the focus before it came into `element`. The function it returns gives the focus back, if it is still
 * inside: a person who closes a surface by keyboard goes on where they were.
 */
export function keepFocus(root: ShadowRoot, element: HTMLElement): () => void {
  let before: EventTarget | null = null
  element.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && !element.contains(relatedTarget as Node)) before = relatedTarget
  })
  return () => {
    const giveBack = before as HTMLElement | null
    if (element.contains(root.activeElement) && giveBack?.isConnected) giveBack.focus({ preventScroll: true })
  }
}
