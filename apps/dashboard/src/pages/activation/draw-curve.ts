import type { ActivationAnswer } from '@milepost/contract'
import type { Draw } from '../../chart/drawing.ts'
import { svgElement } from '../../chart/svg.ts'
import { count, days, percent } from '../../words/number.ts'

type Curve = ActivationAnswer['curve']

/** The curve of the other period or segment. */
export interface OtherCurve {
  curve: Curve
  name: string
}

/** From nothing at the start to the last day anybody was watched. */
function stepsOf(curve: Curve): { steps: Curve['steps']; end: number; last: Curve['steps'][number] } {
  const start = { days: 0, activated: 0, lo: 0, hi: 0, atRisk: curve.n, events: 0 }
  const end = curve.lastObservationDays ?? curve.steps.at(-1)?.days ?? 1
  const last = curve.steps.at(-1) ?? start
  return { steps: [start, ...curve.steps, ...(end > last.days ? [{ ...last, days: end }] : [])], end, last }
}

/** The rising step curve with its band, the median, the window, and under it how many are still at risk; the other one dashed. */
export function drawCurve(curve: Curve, windowDays: number, other: OtherCurve | null = null): Draw {
  const { steps, last, end: ownEnd } = stepsOf(curve)
  const beside = other && stepsOf(other.curve)
  const end = Math.max(ownEnd, beside?.end ?? 0)

  return (Plot, { width, narrow }) => {
    const height = 340
    const margins = { marginLeft: 44, marginRight: narrow ? 16 : 76, marginTop: 20, marginBottom: 76 }
    const late = (curve.medianDays ?? 0) > end * (narrow ? 0.4 : 0.75)
    const ticks = niceDays(end, narrow ? 4 : 8)
    const drawn = Plot.plot({
      width,
      height,
      ...margins,
      x: { domain: [0, end] },
      y: { domain: [0, 1] },
      marks: [
        Plot.gridY([0, 0.25, 0.5, 0.75, 1]),
        Plot.areaY(
          steps.filter(({ lo, hi }) => lo !== null && hi !== null),
          { x: 'days', y1: 'lo', y2: 'hi', curve: 'step-after', fill: 'var(--series)', fillOpacity: 0.18 },
        ),
        beside
          ? [
              Plot.areaY(beside.steps.filter(({ lo, hi }) => lo !== null && hi !== null), { x: 'days', y1: 'lo', y2: 'hi', curve: 'step-after', fill: 'var(--series-other)', fillOpacity: 0.12 }),
              Plot.lineY(beside.steps, { x: 'days', y: 'activated', curve: 'step-after', stroke: 'var(--series-other)', strokeWidth: 2, strokeDasharray: '5 3' }),
            ]
          : null,
        Plot.lineY(steps, { x: 'days', y: 'activated', curve: 'step-after', stroke: 'var(--series)', strokeWidth: 2 }),
        windowDays < end
          ? [
              Plot.ruleX([windowDays], { stroke: 'var(--ink-soft)', strokeDasharray: '3 3' }),
              Plot.text([windowDays], {
                x: (at: number) => at,
                y: 1,
                text: () => `${windowDays} days`,
                dy: -8,
                fill: 'var(--ink-soft)',
              }),
            ]
          : null,
        curve.medianDays === null
          ? null
          : [
              Plot.dot([curve.medianDays], { x: (at: number) => at, y: 0.5, r: 4, fill: 'var(--series)', stroke: 'var(--surface)', strokeWidth: 2 }),
              Plot.text([curve.medianDays], {
                x: (at: number) => at,
                y: 0.5,
                text: (at: number) => `half within ${days(at)}`,
                dx: late ? -8 : 10,
                dy: late ? -12 : 10,
                textAnchor: late ? 'end' : 'start',
                fill: 'var(--ink)',
                stroke: 'var(--surface)',
                strokeWidth: 4,
              }),
            ],
        Plot.axisY([0, 0.25, 0.5, 0.75, 1], { tickSize: 0, label: null, tickFormat: percent }),
        Plot.axisX(ticks, { tickSize: 0, label: null, tickFormat: (at: number) => String(at) }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
    const x = drawn.scale('x')
    const bottom = height - margins.marginBottom
    const y = drawn.scale('y')?.apply(last.activated) ?? 0
    if (other && beside) {
      const under = drawn.scale('y')?.apply(beside.last.activated) ?? 0
      const at = { x: width - margins.marginRight - 4, y: under + (under > y ? 14 : -8), 'text-anchor': 'end', class: 'chart-other' }
      drawn.append(svgElement('text', at, `${other.name}: ${percent(beside.last.activated)}`))
    }
    if (!narrow) {
      drawn.append(svgElement('text', { x: width - margins.marginRight + 8, y, dy: '0.32em', 'text-anchor': 'start', class: 'chart-strong' }, `${percent(last.activated)} so far`))
    }
    drawn.append(svgElement('text', { x: margins.marginLeft, y: bottom + 34, 'text-anchor': 'start' }, 'Days since the start'))
    drawn.append(svgElement('text', { x: margins.marginLeft, y: bottom + 52, 'text-anchor': 'start', class: 'chart-strong' }, 'Still at risk'))
    for (const at of ticks) {
      drawn.append(svgElement('text', { x: x?.apply(at) ?? 0, y: bottom + 68 }, at > ownEnd ? '' : count(atRiskAt(curve, at))))
    }
    return drawn
  }
}

/** How many were watched and not yet activated just before a day. */
export function atRiskAt({ steps, n }: Pick<Curve, 'steps' | 'n'>, at: number): number {
  if (at <= 0) return n
  const next = steps.find(({ days }) => days >= at)
  if (next) return next.atRisk
  const last = steps.at(-1)
  return last ? last.atRisk - last.events : n
}

/** Whole days at even distances, in weeks where they fit. */
export function niceDays(end: number, most: number): number[] {
  const step = [1, 2, 7, 14, 28, 56, 91, 182, 364].find((days) => end / days <= most) ?? Math.ceil(end / most)
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
}
