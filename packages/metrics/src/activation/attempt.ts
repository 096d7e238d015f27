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
  /** When it came to each step it came to, ascending, the first included; for `anyOrder` to the first of them, the second, and so on. */
  reachedAt: number[]
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
  const nexts = Array.from({ length: steps }, (_, step) => nextOf(events, step))
  const reach = reachBy[order]
  for (const [index, event] of events.entries()) {
    const begins = order === 'anyOrder' ? event.steps.some((step) => step >= 0 && step < steps) : event.steps.includes(0)
    if (!begins) continue
    attempts.push({ startedAt: event.at, reachedAt: reach({ events, nexts, start: index, end: event.at + windowMs }) })
  }
  return attempts
}

interface Begun {
  events: readonly FunnelEvent[]
  /** Of each step, see `nextOf`. */
  nexts: readonly (readonly number[])[]
  /** Where in `events` it begins. */
  start: number
  /** The end of its window, no longer in it. */
  end: number
}

const reachBy = {
  ordered({ events, nexts, start, end }) {
    const reachedAt = [events[start]!.at]
    let last = start
    for (const next of nexts.slice(1)) {
      last = next[last + 1]!
      const event = events[last]
      if (event === undefined || event.at >= end) break
      reachedAt.push(event.at)
    }
    return reachedAt
  },
  strict({ events, nexts, start, end }) {
    const reachedAt = [events[start]!.at]
    for (let step = 1; step < nexts.length; step++) {
      const event = events[start + step]
      if (event === undefined || event.at >= end || !event.steps.includes(step)) break
      reachedAt.push(event.at)
    }
    return reachedAt
  },
  anyOrder({ events, nexts, start, end }) {
    const times = nexts.flatMap((next) => events[next[start]!]?.at ?? [])
    return times.filter((at) => at < end).sort((a, b) => a - b)
  },
} as const satisfies Record<FunnelOrder, (begun: Begun) => number[]>

/** Of each position, and of the end, the place of the first event from there on that matches a step: looked up once, since every attempt asks. */
function nextOf(events: readonly FunnelEvent[], step: number): number[] {
  const next = new Array<number>(events.length + 1).fill(events.length)
  for (let index = events.length - 1; index >= 0; index--) next[index] = events[index]!.steps.includes(step) ? index : next[index + 1]!
  return next
}
