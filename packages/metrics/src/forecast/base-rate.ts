import { findSpanAt } from '../stages/history.ts'
import type { ForecastUnit, Place } from './unit.ts'

/** How many units there were, and where they are. */
export interface BaseRate {
  n: number
  /** In the order of the places. */
  counts: number[]
}

/**
 * Where the units that were known a horizon ago are at an instant, whatever stage they were in then: what one would say of any
 * unit without looking at it. Where none is that old, all units of the instant.
 */
export function baseRateOf(units: readonly ForecastUnit[], places: readonly Place[], at: number, horizonMs: number): BaseRate {
  const old = units.filter(({ spans }) => findSpanAt(spans, at - horizonMs) !== undefined)
  const counts = places.map(() => 0)
  let n = 0
  for (const { spans } of old.length > 0 ? old : units) {
    const span = findSpanAt(spans, at)
    const place = span === undefined ? -1 : places.indexOf(span.stage)
    if (place < 0) continue
    counts[place]!++
    n++
  }
  return { n, counts }
}
