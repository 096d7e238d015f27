/** Milliseconds a target may be away before that is reported: pages draw late. */
export const missingAfterMs = 5000

/** Whose target is away on this page, and since when: each is reported once in a page view. */
export interface Missing {
  /** @returns ids to report now. */
  note(ids: readonly string[], now: number): string[]
  /** When the next may have to be reported. */
  nextAt(): number | null
  forget(): void
}

export function createMissing(): Missing {
  const since = new Map<string, number>()
  const reported = new Set<string>()
  return {
    note(ids, now) {
      for (const id of [...since.keys()]) if (!ids.includes(id)) since.delete(id)
      for (const id of ids) if (!since.has(id)) since.set(id, now)
      const due = ids.filter((id) => !reported.has(id) && now - (since.get(id) ?? now) >= missingAfterMs)
      for (const id of due) reported.add(id)
      return due
    },
    nextAt() {
      const open = [...since].filter(([id]) => !reported.has(id)).map(([, at]) => at + missingAfterMs)
      return open.length > 0 ? Math.min(...open) : null
    },
    forget() {
      since.clear()
      reported.clear()
    },
  }
}
