import type { RuleVerdict } from './verdict.ts'
import { walk } from './walk.ts'

export interface MilestoneQuestion {
  /** The milestone's rule over the facts as of an instant. */
  verdictAt: (at: number) => RuleVerdict
  /** When the facts changed, ms since 1970, in any order. */
  changeTimes: readonly number[]
  /** The instant (inclusive) up to which the facts are known. */
  until: number
}

export interface MilestoneMoment {
  /** The first instant (ms since 1970) at which the rule held; null while it never did. A milestone stays reached. */
  reachedAt: number | null
  /** When time alone may reach it; later than `until`, null when never or once it is reached. */
  wakeAt: number | null
}

export function milestoneReachedAt({ verdictAt, changeTimes, until }: MilestoneQuestion): MilestoneMoment {
  let reachedAt: number | null = null
  const wakeAt = walk(changeTimes, until, (at) => {
    if (reachedAt !== null) return null
    const { truth, changesAt } = verdictAt(at)
    if (truth === true) reachedAt = at
    return changesAt
  })
  return { reachedAt, wakeAt: reachedAt === null ? wakeAt : null }
}
