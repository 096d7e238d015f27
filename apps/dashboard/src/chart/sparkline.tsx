import type { Measure } from '@milepost/contract'
import { standing } from '../measure/standing.ts'
import './sparkline.css'

interface SparklineProps {
  points: Measure[]
  /** What the bottom and the top stand for. */
  from: number
  to: number
}

const [width, height] = [300, 56]

/** A score over time with its interval, without axes. Decoration only: the page it leads to has the numbers. */
export function Sparkline({ points, from, to }: SparklineProps) {
  const known = points.flatMap((point, index) =>
    standing(point) === 'enough' && point.value !== null && point.lo !== null && point.hi !== null
      ? [{ x: (index / Math.max(1, points.length - 1)) * width, value: point.value, lo: point.lo, hi: point.hi, provisional: point.provisional }]
      : [],
  )
  if (known.length < 2) return null
  const y = (value: number) => height - ((value - from) / (to - from)) * height
  const sure = known.filter(({ provisional }) => !provisional)
  const open = known.slice(Math.max(0, sure.length - 1))
  const line = (stops: typeof known) => stops.map(({ x, value }) => `${x.toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const band = [...known.map(({ x, hi }) => `${x},${y(hi)}`), ...known.map(({ x, lo }) => `${x},${y(lo)}`).reverse()].join(' ')
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={width} y1={y(Math.max(0, from))} y2={y(Math.max(0, from))} />
      <polygon points={band} />
      <polyline points={line(sure)} />
      {open.length > 1 && <polyline class="sparkline-open" points={line(open)} />}
    </svg>
  )
}
