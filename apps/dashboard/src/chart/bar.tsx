import './bar.css'

const share = (value: number) => `${Math.min(Math.max(value, 0), 1) * 100}%`

/** A length from zero. The number it draws always stands beside it, so it is decoration. @param part 0 to 1 of the whole track */
export function Bar({ part, colour }: { part: number; colour?: string }) {
  return (
    <span class="bar" aria-hidden="true">
      <span class="bar-fill" style={{ width: share(part), ...(colour ? { background: colour } : {}) }} />
    </span>
  )
}

interface IntervalBarProps {
  value: number
  lo: number
  hi: number
  /** What both ends of the track stand for. */
  from: number
  to: number
}

/** A value and its interval on a fixed scale. The numbers always stand beside it, so it is decoration. */
export function IntervalBar({ value, lo, hi, from, to }: IntervalBarProps) {
  const place = (at: number) => share((at - from) / (to - from))
  return (
    <span class="bar" aria-hidden="true">
      {from < 0 && to > 0 && <span class="bar-zero" style={{ left: place(0) }} />}
      <span class="bar-span" style={{ left: place(lo), right: share((to - hi) / (to - from)) }} />
      <span class="bar-point" style={{ left: place(value) }} />
    </span>
  )
}
