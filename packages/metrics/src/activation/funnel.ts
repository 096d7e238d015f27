import type { Measure } from '@milepost/contract'
import { dayMs } from '../calendar/day.ts'
import type { Context } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import { attemptsIn, type Attempt, type FunnelEvent } from './attempt.ts'

/** `ordered`: other events may lie between; `strict`: each step directly after the one before; `anyOrder`: in whatever order. */
export const funnelOrders = ['ordered', 'strict', 'anyOrder'] as const
export type FunnelOrder = (typeof funnelOrders)[number]

export interface FunnelQuestion {
  /** How many steps it has. */
  steps: number
  /** Default `ordered`. */
  order?: FunnelOrder
  /** From the first step, half-open, days of 24 hours. Default 7. */
  windowDays?: number
  /** Default false: the best attempt of a person counts. */
  firstAttempt?: boolean
  /** Only attempts that begin before this instant (ms since 1970) count. Default: all. */
  startsBefore?: number
  /** The instant (ms since 1970) as of which it is asked. */
  asOf: number
}

export interface FunnelCount {
  /** Those who came this far. */
  count: number
  /** In percent of those who entered. Wilson interval. */
  ofFirst: Measure
  /** In percent of those who reached the step before. Wilson interval. */
  ofPrevious: Measure
  /** Half of those who came this far took so long from the step before, or less; null at the first step, and of nobody. */
  medianMs: number | null
}

export interface Funnel {
  steps: FunnelCount[]
  /** Those with an attempt whose window is over. */
  entered: number
  /** Those who only have attempts whose window is still open; in no count and no rate. */
  inProgress: number
}

/** How far each person (or account) came. @param subjects the events of each, ascending by time. */
export function funnel(subjects: Iterable<readonly FunnelEvent[]>, question: FunnelQuestion, context?: Context): Funnel {
  const { steps, asOf, firstAttempt = false, order = 'ordered', startsBefore = Infinity, windowDays = 7 } = question
  const windowMs = windowDays * dayMs
  const reached = new Array<number>(steps).fill(0)
  const took = Array.from({ length: steps }, (): number[] => [])
  let inProgress = 0
  for (const events of subjects) {
    const attempts = attemptsIn(events.filter(({ at }) => at <= asOf), { steps, order, windowMs }).filter(({ startedAt }) => startedAt < startsBefore)
    const counted = firstAttempt ? attempts.slice(0, 1) : attempts
    const over = counted.filter(({ startedAt }) => startedAt + windowMs <= asOf)
    if (over.length === 0 && counted.length > 0) inProgress++
    const best = bestOf(over)
    for (const [step, at] of best.entries()) {
      reached[step]!++
      took[step]!.push(at - (best[step - 1] ?? at))
    }
  }
  const entered = reached[0] ?? 0
  return {
    steps: reached.map((count, step) => ({
      count,
      ofFirst: share(count, entered, context),
      ofPrevious: share(count, reached[step - 1] ?? entered, context),
      medianMs: step === 0 ? null : medianOf(took[step]!),
    })),
    entered,
    inProgress,
  }
}

/** Of attempts that came equally far the earliest. */
function bestOf(attempts: readonly Attempt[]): number[] {
  return attempts.reduce((best: number[], { reachedAt }) => (reachedAt.length > best.length ? reachedAt : best), [])
}

/** The lower one of two in the middle, so that it is what somebody took. Instants too far apart for a number are left out. */
function medianOf(lengths: number[]): number | null {
  const known = lengths.filter(Number.isFinite).sort((a, b) => a - b)
  return known[Math.ceil(known.length / 2) - 1] ?? null
}
