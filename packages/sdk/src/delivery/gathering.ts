import type { Haste } from './rank.ts'

/** Milliseconds that a message waits for others to share its request where few requests were made, and where many were. */
export const gatherMs = 2000
export const busyGatherMs = 10_000
/** Requests in a row before messages wait longer: that of a page that loads, and that of what is done first. */
export const freeRequests = 2

/** How long messages wait for company. A request takes a page as long as a hundred messages in it. */
export interface Gathering {
  waitMs(haste: Haste): number
  /** A request is made. */
  note(): void
}

/** What happens now and then is sent soon; a page on which something happens all the time makes a request in ten seconds. For page views nobody waits. */
export function createGathering(now: () => number): Gathering {
  let free = freeRequests
  let countedAt = now()
  const count = () => {
    const at = now()
    free = Math.min(freeRequests, free + Math.max(0, at - countedAt) / busyGatherMs)
    countedAt = at
  }
  const soonMs = () => {
    count()
    return Math.max(gatherMs, (1 - free) * busyGatherMs)
  }
  return {
    waitMs: (haste) => (haste === 'urgent' ? 0 : haste === 'later' ? busyGatherMs : soonMs()),
    note() {
      count()
      free = Math.max(0, free - 1)
    },
  }
}
