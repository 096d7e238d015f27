import type { FunnelAnswer } from '@milepost/contract'
import type { Draw } from '../../chart/drawing.ts'
import { standing } from '../../measure/standing.ts'
import { writtenValue } from '../../measure/unit.ts'
import { count } from '../../words/number.ts'
import { stepName } from './step-row.ts'

/** A bar for each step from zero, with its interval; the other period or segment as a dashed outline. */
export function drawFunnel({ steps }: Pick<FunnelAnswer, 'steps'>, other: FunnelAnswer['steps'] = []): Draw {
  const rows = rowsOf(steps)
  const beside = rowsOf(other).filter(({ step }) => rows.some((row) => row.step === step))
  return (Plot, { width, narrow }) => {
    const span = { x: 'step', y1: 'lo', y2: 'hi', stroke: 'var(--ink)', strokeWidth: 1.5 } as const
    const nameOf = (step: string) => (narrow ? step : `${step}  ${shortened(stepName(steps[Number(step) - 1] ?? { event: '' }), (width - 60) / steps.length)}`)
    return Plot.plot({
      width,
      height: 300,
      marginLeft: 44,
      marginRight: 12,
      marginTop: 24,
      marginBottom: 30,
      x: { type: 'band', domain: steps.map((_, index) => String(index + 1)), padding: 0.35 },
      y: { domain: [0, 100] },
      marks: [
        Plot.gridY([0, 25, 50, 75, 100]),
        Plot.barY(rows, { x: 'step', y: 'value', fill: 'var(--series)', fillOpacity: 0.75 }),
        Plot.barY(beside, { x: 'step', y: 'value', fill: 'none', stroke: 'var(--series-other)', strokeWidth: 2, strokeDasharray: '5 3' }),
        Plot.ruleX(rows.filter(({ isSure }) => isSure), span),
        Plot.text(rows, { x: 'step', y: 'hi', dy: -9, text: ({ people }: { people: number }) => count(people), fill: 'var(--ink)' }),
        Plot.axisY([0, 25, 50, 75, 100], { tickSize: 0, label: null, tickFormat: (value: number) => writtenValue('percent', value) }),
        Plot.axisX({ tickSize: 0, label: null, tickFormat: nameOf }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
  }
}

/** Of too few there is no rate: no bar, and words in the table. Everybody who is counted took the first step, about which there is no doubt. */
function rowsOf(steps: FunnelAnswer['steps']) {
  return steps.flatMap(({ count: people, ofFirst: { value, lo, hi, ...rest } }, index) =>
    standing({ value, ...rest }) === 'enough' ? [{ step: String(index + 1), people, value: value ?? 0, lo: lo ?? 0, hi: index === 0 ? 100 : (hi ?? 0), isSure: index > 0 }] : [],
  )
}

/** Letters of the axis are about seven pixels wide. */
function shortened(name: string, width: number): string {
  const most = Math.max(4, Math.floor(width / 7) - 4)
  return name.length <= most ? name : `${name.slice(0, most - 1)}\u2026`
}
