/** Sets one property of the markup on an element, never as an inline style or script, which a strict policy forbids. */
export function put(element: Element, name: string, value: unknown): void {
  if (name === 'style') Object.assign((element as HTMLElement).style, value)
  else if (/^on[A-Z]/.test(name)) (element as unknown as Record<string, unknown>)[name.toLowerCase()] = value
  else {
    // `aria-` attributes are written as "true" or "false"; other booleans are present or absent.
    const text = typeof value === 'boolean' && !name.startsWith('aria-') ? (value ? '' : null) : value
    if (text === null || text === undefined) element.removeAttribute(name)
    else element.setAttribute(name, String(text))
  }
}
