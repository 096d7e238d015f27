/**
 * Compares a path with a pattern such as `/people/:id`.
 * @returns the decoded parameters, or null where the path is another page.
 */
export function matchRoute(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (!part.startsWith(':')) {
      if (part !== value) return null
      continue
    }
    const decoded = decode(value)
    if (decoded === null || decoded === '') return null
    found[part.slice(1)] = decoded
  }
  return found
}

/** Null for a broken escape such as `%E0%A4%A`, which somebody may have typed. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
