import { connect } from '../../apps/collector/src/store/sqlite/connect.ts'

const lookMs = 20

export interface Watching {
  /** Milliseconds that the oldest message which was in the log, and not in derived rows, had been waiting, over all looks. */
  stop(): { p50: number; p99: number; max: number }
}

/** Until the fold of a collector that runs has caught up. It alone may fold: a second one would only be in its way. */
export async function caughtUp(file: string, project: number): Promise<void> {
  const db = connect(file)
  const behind = db.prepare(`select (select coalesce(max(seq), 0) from message) - seq from fold where project = ? and state = 'live'`).pluck()
  while ((behind.get(project) as number | undefined) !== 0) await new Promise((resolve) => setTimeout(resolve, lookMs))
  db.close()
}

/** Looks from outside, at the database of a collector that runs: when each position of the log was first there, and how far the fold is. */
export function watchLag(file: string, project: number): Watching {
  const db = connect(file)
  const head = db.prepare('select coalesce(max(seq), 0) from message').pluck()
  const watermark = db.prepare(`select seq from fold where project = ? and state = 'live'`).pluck()
  const seen: { seq: number; at: number }[] = []
  const lags: number[] = []
  let first = 0
  const timer = setInterval(() => {
    const now = performance.now()
    const folded = (watermark.get(project) as number | undefined) ?? 0
    seen.push({ seq: head.get() as number, at: now })
    while (first < seen.length && (seen[first]?.seq ?? 0) <= folded) first++
    lags.push(Math.round(now - (seen[first]?.at ?? now)))
  }, lookMs)
  return {
    stop() {
      clearInterval(timer)
      db.close()
      const sorted = lags.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
      return { p50: at(0.5), p99: at(0.99), max: at(1) }
    },
  }
}
