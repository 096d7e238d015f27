import { vi } from 'vitest'
import type { Cancel } from '../src/browser/browser.ts'

/** Time that stands still until it is moved. */
export interface Clock {
  now(): number
  after(delayMs: number, run: () => void): Cancel
  /** Lets so much time pass; what is due on the way runs in order, and promises settle in between. */
  pass(ms: number): Promise<void>
  /** Timers that would still fire. */
  pending(): number
}

export function createClock(start = Date.parse('2026-11-22T09:00:00Z')): Clock {
  let now = start
  let turn = 0
  const timers = new Map<number, { at: number; run: () => void }>()
  return {
    now: () => now,
    after(delayMs, run) {
      const id = ++turn
      timers.set(id, { at: now + delayMs, run })
      return () => void timers.delete(id)
    },
    async pass(ms) {
      const end = now + ms
      await settled()
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([a, x], [b, y]) => x.at - y.at || a - b)
        if (!next) break
        const [id, { at, run }] = next
        timers.delete(id)
        now = Math.max(now, at)
        run()
        await settled()
      }
      now = end
    },
    pending: () => timers.size,
  }
}

/** Promises, and chunks that are being imported, come to rest. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.dynamicImportSettled()
  }
}
