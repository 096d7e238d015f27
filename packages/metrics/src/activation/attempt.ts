import type { FunnelOrder } from './funnel.ts'

/** One event of a person. */
export interface FunnelEvent {
  /** Milliseconds since 1970. */
  at: number
  /** The steps (from 0) it matches; none for an event that only stands between the steps of a `strict` funnel. */
  steps: readonly number[]
}

export interface Attempt {
  startedAt: number
  /** How many steps, the first included. */
  reached: number
}

export interface AttemptRules {
  steps: number
  order: FunnelOrder
  windowMs: number
}

/**
 * Every attempt of one person, ascending by its start: each event that matches the first step (for `anyOrder`: any step) begins one.
 *
 * @param events ascending by time; of those at one instant the order of the list stands. An event is one step of an attempt, but for
 * `anyOrder`, where it is every step it matches.
 */
export function attemptsIn(events: readonly FunnelEvent[], { steps, order, windowMs }: AttemptRules): Attempt[] {
  const attempts: Attempt[] = []
  const reach = reachBy[order]
  for (const [index, event] of events.entries()) {
    const begins = order === 'anyOrder' ? event.steps.some((step) => step >= 0 && step < steps) : event.steps.includes(0)
    if (!begins) continue
    attempts.push({ startedAt: event.at, reached: reach(events, index, steps, event.at + windowMs) })
  }
  return attempts
}

/** How many steps the attempt that begins with `events[start]` comes to, before `end`. */
type Reach = (events: readonly FunnelEvent[], start: number, steps: number, end: number) => number

const reachBy = {
  ordered(events, start, steps, end) {
    let reached = 1
    for (let index = start + 1; reached < steps; index++) {
      const event = events[index]
      if (event === undefined || event.at >= end) break
      if (event.steps.includes(reached)) reached++
    }
    return reached
  },
  strict(events, start, steps, end) {
    let reached = 1
    for (let index = start + 1; reached < steps; index++) {
      const event = events[index]
      if (event === undefined || event.at >= end || !event.steps.includes(reached)) break
      reached++
    }
    return reached
  },
  anyOrder(events, start, steps, end) {
    const seen = new Set<number>()
    for (let index = start; seen.size < steps; index++) {
      const event = events[index]
      if (event === undefined || event.at >= end) break
      for (const step of event.steps) if (step >= 0 && step < steps) seen.add(step)
    }
    return seen.size
  },
} as const satisfies Record<FunnelOrder, Reach>
