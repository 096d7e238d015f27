import type { Decision, Moment } from '@milepost/targeting'

/** Milliseconds in which what a finished checklist says can be read; then it makes way for what waits behind it. */
export const thanksMs = 8000

/** Checklists that say that they are done, and since when they could be seen to. */
export interface Thanks {
  /** @returns ids of those that make way now, and whether some have begun: ask again when they were read. */
  note(moment: Moment, decision: Decision): { over: string[]; isNew: boolean }
}

export function createThanks(): Thanks {
  const since = new Map<string, number>()
  return {
    note({ now, person }, { shown, held }) {
      const saying = shown.flatMap(({ experience: { id, kind }, form }) => {
        const { doneAt = -Infinity, reopenedAt = 0 } = person?.progress[id] ?? {}
        // Who opens it again afterwards has asked for it, and closes it.
        return kind === 'checklist' && form === 'full' && doneAt > reopenedAt ? [id] : []
      })
      for (const id of [...since.keys()]) if (!saying.includes(id)) since.delete(id)
      const fresh = saying.filter((id) => !since.has(id))
      for (const id of fresh) since.set(id, now)
      const isOver = (id: string) => now - (since.get(id) ?? now) >= thanksMs && held.some(({ behind }) => behind === id)
      return { over: saying.filter(isOver), isNew: fresh.length > 0 }
    },
  }
}
