/** When one person or account started, and how it went on. All instants in ms since 1970. */
export interface Start {
  startedAt: number
  /** Null: not yet. What was reached before the start counts as reached at it. */
  activatedAt: number | null
  /** When it left for good without having activated; null or absent where it did not. */
  leftAt?: number | null
  /** How many are like it, where a histogram is given; default 1. */
  count?: number
}

/** How long it took, ms; null while it has not happened as of then. */
export function tookMs({ startedAt, activatedAt }: Start, asOf: number): number | null {
  return activatedAt === null || activatedAt > asOf ? null : Math.max(0, activatedAt - startedAt)
}
