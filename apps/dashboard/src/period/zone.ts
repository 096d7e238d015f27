/** The zone that an address asks for, by the name its region has; null where it asks for none, or for one that is not known. */
export function zoneOf(query: URLSearchParams): string | null {
  const asked = query.get('zone')
  if (!asked || !/^[a-z]/i.test(asked)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
