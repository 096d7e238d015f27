const safe = ['http:', 'https:', 'mailto:', 'tel:']

/** An address from content, where it is one that a press may follow; undefined for `javascript:` and the like. */
export function findSafeAddress(href: string, base = document.baseURI): string | undefined {
  try {
    return safe.includes(new URL(href, base).protocol) ? href : undefined
  } catch {
    return undefined
  }
}
