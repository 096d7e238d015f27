import type { Measure } from '@milepost/contract'
import { standing } from '../measure/standing.ts'
import './bar.css'

const share = (value: number) => `${Math.min(Math.max(value, 0), 1) * 100}%`

/** A bar from zero. Decoration only, since its number always stands beside it. @param part 0 to 1 of the whole track */
export function Bar({ part, colour }: { part: number; colour?: string }) {
  return (
    <span class="bar" aria-hidden="true">
      <span class="bar-fill" style={{ width: share(part), ...(colour ? { background: colour } : {}) }} />
    </span>
  )
}

interface IntervalBarProps {
  measure: Measure
  /** The values at both ends of the track. */
  from: number
  to: number
}

/** A value and its interval on a fixed scale; nothing of too few. Decoration only, since the numbers always stand beside it. */
export function IntervalBar({ measure, from, to }: IntervalBarProps) {
  const { value, lo, hi } = measure
  if (standing(measure) !== 'enough' || value === null || lo === null || hi === null) return null
  const place = (at: number) => share((at - from) / (to - from))
  return (
    <span class="bar" aria-hidden="true">
      {from < 0 && to > 0 && <span class="bar-zero" style={{ left: place(0) }} />}
      <span class="bar-span" style={{ left: place(lo), right: share((to - hi) / (to - from)) }} />
      <span class="bar-point" style={{ left: place(value) }} />
    </span>
  )
}
