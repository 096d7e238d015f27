import type { StagesAnswer } from '@milepost/contract'
import type { Draw } from '../../chart/drawing.ts'
import { addEndLabels } from '../../chart/end-labels.ts'
import { addBreak } from '../../chart/break.ts'
import { addHatching } from '../../chart/provisional.ts'
import { stageColour } from '../../chart/stage-colour.ts'
import { count, shortCount } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { dayDate } from '../../words/time.ts'

/** Stacked areas from zero, the first stage at the bottom, each named where it ends. */
export function drawStages({ model, days, changedAt }: StagesAnswer): Draw {
  const rows = days.flatMap(({ day, stages }) =>
    model.stages.map(({ id }) => ({ day: dayDate(day), stage: id, count: stages[id]?.in ?? 0 })),
  )
  const last = days.at(-1)
  const firstProvisional = days.find(({ provisional }) => provisional)

  return (Plot, { width, narrow }) => {
    const height = narrow ? 320 : 380
    const margins = { marginLeft: 36, marginRight: narrow ? 118 : 150, marginTop: 18, marginBottom: 28 }
    const drawn = Plot.plot({
      width,
      height,
      ...margins,
      x: { type: 'utc' },
      y: { zero: true },
      color: { domain: model.stages.map(({ id }) => id), range: model.stages.map(({ id }) => stageColour(model, id)) },
      marks: [
        Plot.gridY({ ticks: 5 }),
        Plot.areaY(
          rows,
          Plot.stackY(
            { order: model.stages.map(({ id }) => id) },
            { x: 'day', y: 'count', fill: 'stage', z: 'stage', stroke: 'var(--surface)', strokeWidth: 0.75, curve: 'step-after' },
          ),
        ),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: shortCount }),
        Plot.axisX({ ticks: narrow ? 3 : 7, tickSize: 0, label: null }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
    const [x, y] = [drawn.scale('x'), drawn.scale('y')]
    const bottom = height - margins.marginBottom
    if (x && y && firstProvisional) {
      addHatching(drawn, x.apply(dayDate(firstProvisional.day)), width - margins.marginRight, margins.marginTop, bottom)
    }
    const [first] = days
    if (x && first && last && changedAt !== null && changedAt > dayDate(first.day).getTime() && changedAt <= dayDate(last.day).getTime()) {
      addBreak(drawn, x.apply(new Date(changedAt)), margins.marginTop, bottom)
    }
    if (y && last) {
      let below = 0
      const labels = model.stages.flatMap((stage) => {
        const size = last.stages[stage.id]?.in ?? 0
        below += size
        if (size === 0) return []
        const text = `${textIn(stage.name)} ${count(size)}`
        return [{ y: y.apply(below - size / 2), text, colour: stageColour(model, stage.id) }]
      })
      addEndLabels(drawn, width - margins.marginRight, labels, margins.marginTop, bottom)
    }
    return drawn
  }
}
