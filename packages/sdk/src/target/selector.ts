/** Elements for a CSS selector in which `>>>` steps into the open shadow root of what came before. Also tells the roots it stepped into. */
export function querySteps(root: Document, selector: string): { elements: Element[]; roots: ShadowRoot[] } {
  const steps = selector.split('>>>').map((step) => step.trim())
  const roots: ShadowRoot[] = []
  let scopes: (Document | ShadowRoot)[] = [root]
  let elements: Element[] = []
  steps.forEach((step, index) => {
    elements = scopes.flatMap((scope) => [...scope.querySelectorAll(step)])
    if (index === steps.length - 1) return
    scopes = elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])
    roots.push(...(scopes as ShadowRoot[]))
  })
  return { elements, roots }
}
