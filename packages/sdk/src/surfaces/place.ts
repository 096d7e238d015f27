/**
 * Where a surface that points at `target` has to be: inside the innermost modal dialog or open popover around it, else in the body. A modal dialog
 * makes the rest of the page inert, and a press outside an open popover closes it.
 * @param home the kit's document; a target in a frame of it counts as standing where the frame does
 */
export function placeFor(target: Element, home = target.ownerDocument): Element {
  for (let node: Node | null = target; node && node !== home; node = parentAcross(node)) {
    if (isElement(node) && node.ownerDocument === home && inTopLayer(node)) return node
  }
  return home.body
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** An element in a slot stands under the slot; a shadow root under its host; a document under its frame. */
function parentAcross(node: Node): Node | null {
  const { assignedSlot, parentNode } = node as Element
  return assignedSlot ?? parentNode ?? (node as Partial<ShadowRoot>).host ?? (node as Partial<Document>).defaultView?.frameElement ?? null
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
