import type { Turn } from '../store/fold.ts'

/** Threads that each wait for their turn, without asking again and again. */
export interface Turns {
  /** Does the work when nobody else is at theirs. Blocks its thread until then. */
  take: Turn
}

/** What threads share to take turns by. */
export const turnsBuffer = (): SharedArrayBuffer => new SharedArrayBuffer(4)

export function createTurns(buffer: SharedArrayBuffer): Turns {
  const taken = new Int32Array(buffer)
  return {
    async take(work) {
      while (Atomics.compareExchange(taken, 0, 0, 1) !== 0) Atomics.wait(taken, 0, 1)
      try {
        return await work()
      } finally {
        Atomics.store(taken, 0, 0)
        Atomics.notify(taken, 0, 1)
      }
    },
  }
}
