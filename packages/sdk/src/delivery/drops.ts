import type { DropReason } from '@milepost/contract'

/** Losses since the last report, by reason. */
export interface Drops {
  count(reason: DropReason, messages?: number): void
  /** Hands the counts over and begins anew; null where nothing was lost. */
  take(): Partial<Record<DropReason, number>> | null
  /** Of this page view, also those that were reported. */
  all(): Partial<Record<DropReason, number>>
}

export function createDrops(): Drops {
  let counts: Partial<Record<DropReason, number>> = {}
  const all: Partial<Record<DropReason, number>> = {}
  return {
    count(reason, messages = 1) {
      if (messages === 0) return
      counts[reason] = (counts[reason] ?? 0) + messages
      all[reason] = (all[reason] ?? 0) + messages
    },
    take() {
      const taken = counts
      counts = {}
      return Object.keys(taken).length > 0 ? taken : null
    },
    all: () => all,
  }
}
