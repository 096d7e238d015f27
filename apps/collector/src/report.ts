import type { Clock } from './clock.ts'

/** How long the same fault is only counted after it was said: on a full disk every request meets it. */
const quietMs = 60_000
/** Different faults remembered. */
const keptFaults = 100

/**
 * Tells the operator of faults of our own, each once in a while with how often it was met since.
 * @param print one fault, on as many lines as its stack has
 */
export function createReport(clock: Clock, print: (text: string) => void): (error: Error) => void {
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
    print(`milepost: ${error.stack ?? error.message}${known?.since ? ` (and ${known.since} times since it was last said)` : ''}`)
  }
}
