import type { Clock } from './clock.ts'

/** For how long after it was reported the same fault is only counted: on a full disk every request meets it. */
const quietMs = 60_000
/** Different faults remembered. */
const keptFaults = 100

/**
 * Tells the operator of faults of our own, each once in a while with how often it was met since.
 * @param say one fault, and how often the same was met since it was last said
 */
export function createReport(clock: Clock, say: (error: Error, since: number) => void): (error: Error) => void {
  const said = new Map<string, { at: number; since: number }>()
  return (error) => {
    const known = said.get(error.message)
    const now = clock()
    if (known && Math.abs(now - known.at) < quietMs) {
      known.since++
      return
    }
    if (said.size >= keptFaults) said.clear()
    said.set(error.message, { at: now, since: 0 })
    say(error, known?.since ?? 0)
  }
}
