/** Milliseconds a target may be away before that is reported: pages draw late. */
export const missingAfterMs = 5000

/** Whose target is away on this page, and since when: each is reported once in a page view. */
export interface Missing {
  /** @returns ids to report now, and whether some are away that were not before: ask again when they may be late. */
  note(ids: readonly string[], now: number): { late: string[]; isNew: boolean }
  forget(): void
}

export function createMissing(): Missing {
  const since = new Map<string, number>()
  const reported = new Set<string>()
  return {
    note(ids, now) {
      for (const id of [...since.keys()]) if (!ids.includes(id)) since.delete(id)
      const fresh = ids.filter((id) => !since.has(id))
      for (const id of fresh) since.set(id, now)
      const late = ids.filter((id) => !reported.has(id) && now - (since.get(id) ?? now) >= missingAfterMs)
      for (const id of late) reported.add(id)
      return { late, isNew: fresh.length > 0 }
    },
    forget() {
      since.clear()
      reported.clear()
    },
  }
}
