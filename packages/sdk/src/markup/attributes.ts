type Listener = (event: Event) => void

/** Puts one property of the markup on an element. No attribute holds a style or a script: a strict policy forbids both. */
export function put(element: Element, name: string, value: unknown, before: unknown): void {
  if (name.startsWith('on')) {
    const event = name.slice(2).toLowerCase()
    if (before) element.removeEventListener(event, before as Listener)
    if (value) element.addEventListener(event, value as Listener)
  } else if (name === 'style') {
    Object.assign((element as HTMLElement).style, value)
  } else if (name === 'value' || name === 'checked') {
    // What a person typed or ticked is in the property alone.
    const field = element as HTMLInputElement
    if (field[name] !== value) Object.assign(field, { [name]: value ?? '' })
  } else {
    const text = textOf(name, value)
    if (text === null) element.removeAttribute(name)
    else element.setAttribute(name, text)
  }
}

/** `aria-` attributes say `false` in words; others are there or not. */
function textOf(name: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'boolean' && !name.startsWith('aria-') ? (value ? '' : null) : String(value)
}
