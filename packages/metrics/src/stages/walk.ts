import { sooner } from './verdict.ts'

/**
 * Visits, in order of time, each instant at which a rule's truth may change: the change times of the facts, and whatever
 * instant the visit itself names as the next one at which time alone may change something. One visit for each instant.
 *
 * @param changeTimes ms since 1970, in any order, duplicates allowed.
 * @param until the last instant that is visited (inclusive).
 * @param visit returns the next instant at which something may change though no fact does; null when never.
 * @returns the first instant after `until` that is left to visit; null where there is none.
 * @throws RangeError where the visit names an instant that is not later than its own: the walk would never end.
 */
export function walk(
  changeTimes: readonly number[],
  until: number,
  visit: (at: number) => number | null,
): number | null {
  const times = changeTimes.filter(Number.isFinite).sort((a, b) => a - b)
  let next = 0
  let named: number | null = null
  for (;;) {
    const at = sooner(times[next] ?? null, named)
    if (at === null || at > until) return at
    while (times[next] === at) next++
    named = wholeMs(visit(at))
    if (named !== null && named <= at) throw new RangeError(`a rule asked at ${at} says that it changes at ${named}, which is not later`)
  }
}

/** Rounded up: instants are whole milliseconds, and a rule with a window of, say, 1/7 day ends between two of them. */
function wholeMs(at: number | null): number | null {
  return at === null || !Number.isFinite(at) ? null : Math.ceil(at)
}
