import type { Clock } from '../clock.ts'

/** Time from one failure to the next attempt: doubled each time, since most reasons need a person. */
const restMs = { first: 1_000, longest: 15_000 }

/** `rows`: the derived rows that are read. `next`: those by newer rules, which are to take their place. */
export type FoldPart = 'rows' | 'next'

const said = {
  rows: 'is not folded for now, the others are',
  next: 'cannot be folded by its newest rules for now, and stays with the earlier ones',
} as const satisfies Record<FoldPart, string>

/** What failed of which project, and until when it rests. */
export interface Holds {
  isHeld(part: FoldPart, project: number): boolean
  hold(part: FoldPart, project: number, error: Error): void
  /** It went well. */
  release(part: FoldPart, project: number): void
}

/** @param report told once for each reason, not each time it is tried again. */
export function createHolds(clock: Clock, report: (error: Error) => void): Holds {
  const held = new Map<string, { since: number; forMs: number; reason: string }>()
  return {
    isHeld(part, project) {
      const hold = held.get(`${part} ${project}`)
      // A clock may be set back, too.
      return hold !== undefined && Math.abs(clock() - hold.since) < hold.forMs
    },
    hold(part, project, error) {
      const key = `${part} ${project}`
      const before = held.get(key)
      held.set(key, { since: clock(), forMs: before ? Math.min(before.forMs * 2, restMs.longest) : restMs.first, reason: error.message })
      if (before?.reason !== error.message) report(new Error(`project ${project} ${said[part]}: ${error.message}`, { cause: error }))
    },
    release: (part, project) => void held.delete(`${part} ${project}`),
  }
}
