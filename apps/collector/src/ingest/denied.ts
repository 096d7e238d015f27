/** Drops what a project does not want to be kept. Made once for each list. */
export interface Denied {
  /** The value without the properties of these names, wherever they stand. */
  strip(value: unknown): unknown
}

/** Fields that hold an address of a page: their query is looked through, too. */
const addresses = new Set(['url', 'search', 'referrer'])

/** @param names compared without regard to case; nothing where the list is empty, so that the hot path need not ask */
export function createDenied(names: readonly string[]): Denied | undefined {
  if (names.length === 0) return undefined
  const denied = new Set(names.map((name) => name.toLowerCase()))

  function strip(value: unknown, field?: string): unknown {
    if (typeof value === 'string') return field !== undefined && addresses.has(field) ? stripQuery(value) : value
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((each) => strip(each))
    const kept = Object.entries(value).filter(([name]) => !denied.has(name.toLowerCase()))
    return Object.fromEntries(kept.map(([name, each]) => [name, strip(each, name)]))
  }

  function stripQuery(address: string): string {
    const [, before = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? []
    if (query === undefined) return address
    const kept = query.split('&').filter((part) => !denied.has(nameIn(part)))
    return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`
  }

  return { strip: (value) => strip(value) }
}

function nameIn(part: string): string {
  const [name = ''] = part.split('=', 1)
  try {
    return decodeURIComponent(name.replaceAll('+', ' ')).toLowerCase()
  } catch {
    return name.toLowerCase()
  }
}
