/** Puts one property of the markup on an element. No attribute holds a style or a script: a strict policy forbids both. */
export function put(element: Element, name: string, value: unknown): void {
  if (name === 'style') Object.assign((element as HTMLElement).style, value)
  else if (/^on[A-Z]/.test(name)) (element as unknown as Record<string, unknown>)[name.toLowerCase()] = value
  else {
    // `aria-` attributes say `false` in words; others are there or not.
    const text = typeof value === 'boolean' && !name.startsWith('aria-') ? (value ? '' : null) : value
    if (text === null || text === undefined) element.removeAttribute(name)
    else element.setAttribute(name, String(text))
  }
}
