import type { Measure } from '@milepost/contract'
import { dayMs } from '../calendar/day.ts'
import type { Context } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import { type Start, tookMs } from './start.ts'

export interface ActivationRate {
  /** In percent: activated within the window, of those whose window has fully elapsed. Wilson interval. */
  rate: Measure
  /** Of the rate's n. */
  activated: number
  /** Those whose window is still open; in no part of the rate, though some may have activated. */
  tooYoung: number
  tooYoungActivated: number
}

export interface ActivationWindow {
  /** Of 24 hours; the window is half-open, [start, start + windowDays). */
  windowDays: number
  /** The instant (ms since 1970) as of which it is asked. */
  asOf: number
}

export function activationRate(starts: Iterable<Start>, { windowDays, asOf }: ActivationWindow, context?: Context): ActivationRate {
  const windowMs = windowDays * dayMs
  let elapsed = 0
  let activated = 0
  let tooYoung = 0
  let tooYoungActivated = 0
  for (const start of starts) {
    if (start.startedAt > asOf) continue
    const took = tookMs(start, asOf)
    const inTime = took !== null && took < windowMs
    if (start.startedAt + windowMs <= asOf) {
      elapsed++
      if (inTime) activated++
    } else {
      tooYoung++
      if (inTime) tooYoungActivated++
    }
  }
  return { rate: share(activated, elapsed, context), activated, tooYoung, tooYoungActivated }
}
