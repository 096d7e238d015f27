/**
 * The accessible name, as far as a guide needs it (Accname 1.2, steps 2B, 2D, 2E, 2F, 2I): `aria-labelledby`, `aria-label`, the label or
 * `alt` or `value`, the text inside, `title`, `placeholder`. Generated content and hidden parts are not taken apart.
 */
export function nameOf(element: Element): string {
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? (element.ownerDocument.getElementById(id)?.textContent ?? '') : ''))
    .join(' ')
  const { labels, type, value } = element as HTMLInputElement
  const ways = [
    labelled,
    element.getAttribute('aria-label'),
    labels?.length ? [...labels].map(({ textContent }) => textContent).join(' ') : '',
    element.getAttribute('alt'),
    ['button', 'submit', 'reset'].includes(type) && element.localName === 'input' ? value : '',
    element.textContent,
    element.getAttribute('title'),
    element.getAttribute('placeholder'),
  ]
  return ways.map((way) => tidy(way ?? '')).find((way) => way !== '') ?? ''
}

/** White space as a person sees it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
