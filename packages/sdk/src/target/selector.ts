/** Where a selector can be looked up. */
export type Scope = Document | ShadowRoot

/**
 * Elements for a CSS selector in which `>>>` steps into what came before: the open shadow root of an element, or the document of a
 * frame of the same origin.
 *
 * @param roots gets what it stepped into.
 */
export function querySteps(root: Document, selector: string, roots: Scope[]): Element[] {
  let elements: Element[] = []
  let scopes: Scope[] = [root]
  selector.split('>>>').forEach((step, index) => {
    if (index > 0) {
      // The document of another origin's frame is null.
      scopes = elements.flatMap((element) => element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? [])
      roots.push(...scopes)
    }
    elements = scopes.flatMap((scope) => [...scope.querySelectorAll(step.trim())])
  })
  return elements
}
