/**
 * The accessible name, as far as a guide needs it (Accname 1.2, steps 2B, 2D, 2E, 2F, 2I): `aria-labelledby`, `aria-label`, the label or
 * `alt` or `value`, the text inside, `title`, `placeholder`. Generated content and hidden parts are not taken apart.
 */
export function nameOf(element: Element): string {
  for (const way of ways) {
    const name = tidy(way(element) ?? '')
    if (name !== '') return name
  }
  return ''
}

/** Tried one after the other, and only as far as needed: a page has hundreds of buttons, and most are named by their text. */
const ways: ((element: Element) => string | null | undefined)[] = [
  (element) =>
    element
      .getAttribute('aria-labelledby')
      ?.split(/\s+/)
      .map((id) => (id ? element.ownerDocument.getElementById(id)?.textContent : ''))
      .join(' '),
  (element) => element.getAttribute('aria-label'),
  (element) => labelsOf(element).map(({ textContent }) => textContent).join(' '),
  (element) => element.getAttribute('alt'),
  (element) => {
    const { localName, type, value } = element as HTMLInputElement
    return localName === 'input' && ['button', 'submit', 'reset'].includes(type) ? value : ''
  },
  (element) => element.textContent,
  (element) => element.getAttribute('title'),
  (element) => element.getAttribute('placeholder'),
]

/** The labels of a field. Not asked for buttons: their own text says more, and browsers search the whole page for labels. */
function labelsOf(element: Element): Element[] {
  return element.localName === 'button' ? [] : [...((element as HTMLInputElement).labels ?? [])]
}

/** White space as a person sees it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
