import type { ActivationAnswer } from '@milepost/contract'
import { addBreak } from '../../chart/break.ts'
import type { Draw } from '../../chart/drawing.ts'
import { standing } from '../../measure/standing.ts'
import { writtenValue } from '../../measure/unit.ts'
import { dayDate, dayName } from '../../words/time.ts'

/** A dot and its interval for each week; weeks with too few are left to words. */
export function drawCohorts({ trend, changedAt }: Pick<ActivationAnswer, 'trend' | 'changedAt'>): Draw {
  const rows = trend
    .filter(({ rate }) => standing(rate) === 'enough')
    .map(({ from, rate }) => ({ from, value: rate.value ?? 0, lo: rate.lo ?? 0, hi: rate.hi ?? 0, provisional: rate.provisional }))
  const sure = rows.filter(({ provisional }) => !provisional)
  const open = rows.filter(({ provisional }) => provisional)
  const few = trend.filter(({ rate }) => standing(rate) !== 'enough').map(({ from }) => from)

  const changed = changedIn(trend, changedAt)

  return (Plot, { width, narrow }) => {
    const every = Math.max(1, Math.ceil(trend.length / (narrow ? 4 : 9)))
    const ticks = trend.filter((_, index) => index % every === 0).map(({ from }) => from)
    const interval = { x: 'from', y1: 'lo', y2: 'hi', strokeWidth: 6, strokeOpacity: 0.28, stroke: 'var(--series)', strokeLinecap: 'round' } as const
    const drawn = Plot.plot({
      width,
      height: 260,
      marginLeft: 44,
      marginRight: 12,
      marginTop: 16,
      marginBottom: 30,
      x: { type: 'band', domain: trend.map(({ from }) => from) },
      y: { domain: [0, 100] },
      marks: [
        Plot.gridY([0, 25, 50, 75, 100]),
        Plot.ruleX(sure, interval),
        Plot.ruleX(open, { ...interval, strokeWidth: 2, strokeOpacity: 0.7, strokeDasharray: '3 4', strokeLinecap: 'butt' }),
        Plot.dot(sure, { x: 'from', y: 'value', r: 4, fill: 'var(--series)' }),
        Plot.dot(open, { x: 'from', y: 'value', r: 4, fill: 'var(--surface)', stroke: 'var(--series)', strokeWidth: 2 }),
        Plot.text(few, { x: (from: string) => from, y: 0, dy: -10, text: () => (narrow ? '' : 'too few'), fill: 'var(--ink-soft)' }),
        Plot.axisY([0, 25, 50, 75, 100], { tickSize: 0, label: null, tickFormat: (value: number) => writtenValue('percent', value) }),
        Plot.axisX(ticks, { tickSize: 0, label: null, tickFormat: (day: string) => dayName(day, { year: false }) }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
    const x = drawn.scale('x')
    if (x && changed !== null) addBreak(drawn, x.apply(changed), 16, 230)
    return drawn
  }
}

/** The bucket in which the milestone got its rule of today; null where that was before the period, or never. */
export function changedIn(trend: readonly Pick<ActivationAnswer['trend'][number], 'from'>[], changedAt: number | null): string | null {
  if (changedAt === null) return null
  return trend.findLast(({ from }) => dayDate(from).getTime() <= changedAt)?.from ?? null
}
