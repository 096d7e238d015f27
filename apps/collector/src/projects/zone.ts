/** A time zone by the one name that the region calls it by (`asia/calcutta` is `Asia/Calcutta`); null where there is none of this name. */
export function findZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
