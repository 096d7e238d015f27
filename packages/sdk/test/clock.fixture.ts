import { vi } from 'vitest'
import type { Cancel } from '../src/browser/browser.ts'

/** Time that stands still until it is moved. */
export interface Clock {
  now(): number
  after(delayMs: number, run: () => void): Cancel
  /** Lets so much time pass; what is due on the way runs in order, and promises settle in between. */
  pass(ms: number): Promise<void>
  /** Time stands still while something is busy that takes real turns. */
  waitFor(isBusy: () => boolean): void
  /** Timers that would still fire. */
  pending(): number
}

export function createClock(start = Date.parse('2026-11-22T09:00:00Z')): Clock {
  let now = start
  let turn = 0
  const busy: (() => boolean)[] = []
  const rest = async () => {
    do await settled()
    while (busy.some((isBusy) => isBusy()))
  }
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
      await rest()
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([a, x], [b, y]) => x.at - y.at || a - b)
        if (!next) break
        const [id, { at, run }] = next
        timers.delete(id)
        now = Math.max(now, at)
        run()
        await rest()
      }
      now = end
    },
    waitFor: (isBusy) => void busy.push(isBusy),
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
