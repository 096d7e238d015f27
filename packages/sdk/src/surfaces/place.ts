/**
 * Where a surface that points at `target` has to stand: a modal dialog makes the rest of the page inert, and a press
 * outside an open popover closes it, so inside the innermost of these; else in the body.
 */
export function placeFor(target: Element): Element {
  for (let node: Node | null = target; node; node = parentAcross(node)) {
    if (isElement(node) && inTopLayer(node)) return node
  }
  return target.ownerDocument.body
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** An element in a slot stands under the slot; a shadow root under its host. */
function parentAcross(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? ((node as ShadowRoot).host as Node | undefined) ?? null
}

function inTopLayer(element: Element): boolean {
  return matches(element, ':modal') || matches(element, ':popover-open')
}

/** A browser that does not know the selector has no such layer. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}
