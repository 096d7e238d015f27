/** Work that is done again and again until it is stopped. */
export interface Recurring {
  /** Begins no further round, and waits for the one that runs. */
  stop(): Promise<void>
}

/**
 * Runs `round` every `everyMs` milliseconds, from `everyMs` on, one round after the other. A round that fails is reported, and the next
 * one comes all the same.
 */
export function startRecurring(round: () => Promise<unknown>, everyMs: number, report: (error: Error) => void): Recurring {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => round().then(() => {}, report))
  }, everyMs)
  return {
    stop() {
      clearInterval(timer)
      return running
    },
  }
}
