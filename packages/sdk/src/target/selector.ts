/** What a step can be looked up in. */
export type Scope = Document | ShadowRoot

/**
 * Elements for a CSS selector in which `>>>` steps into what came before: the open shadow root of an element, or the document of a
 * frame of the same origin. Also tells what it stepped into.
 */
export function querySteps(root: Document, selector: string): { elements: Element[]; roots: Scope[] } {
  const steps = selector.split('>>>').map((step) => step.trim())
  const roots: Scope[] = []
  let scopes: Scope[] = [root]
  let elements: Element[] = []
  steps.forEach((step, index) => {
    elements = scopes.flatMap((scope) => [...scope.querySelectorAll(step)])
    if (index === steps.length - 1) return
    // The document of another origin's frame is null.
    scopes = elements.flatMap((element) => element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? [])
    roots.push(...scopes)
  })
  return { elements, roots }
}
