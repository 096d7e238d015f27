import type { StagesAnswer } from '@milepost/contract'
import type { Compared } from '../../api/question.ts'
import type { Comparison } from '../../narrowing/comparison.ts'
import { Bar } from '../../chart/bar.tsx'
import { stageColour } from '../../chart/stage-colour.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { StageName } from '../../stage/stage-name.tsx'
import { count, counted, days, percent } from '../../words/number.ts'
import { changeOver, countsAtEnd, countsNow } from './counts.ts'

/** How many are in each stage now, how that changed over the period, and how long they stay. */
export function StagesNow({ answer, comparison }: { answer: Compared<StagesAnswer>; comparison: Comparison | null }) {
  const { place, project } = useDashboard()
  const { model, stays, period } = answer
  const rows = countsNow(answer)
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  const other = comparison && answer.compared ? { name: comparison.names.other, counts: countsAtEnd(answer.compared) } : null
  const otherTotal = other ? [...other.counts.values()].reduce((sum, each) => sum + each, 0) : 0
  const most = Math.max(1, ...rows.map((row) => row.count))
  const [one, many] = model.unit === 'person' ? (['person', 'people'] as const) : (['account', 'accounts'] as const)
  const list = model.unit === 'person' ? '/people' : '/accounts'

  // Lists are narrowed by the stages of the project's first model.
  const isListed = project.value?.stageModels[0]?.id === model.id

  return (
    <Panel
      title={`In each stage now: ${counted(total, one, many)}`}
      note={`${model.name}${model.source ? `, after ${model.source}` : ''}. Each ${one} stands in one stage at a time; any move is allowed.${model.unit === 'account' ? ' Visitors count from their first visit on, once they join an account.' : ''}`}
      flush
    >
      <table class="rows stages-now">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" class="end">
              Now
            </th>
            <th scope="col" class="stages-now-bar">
              <span class="unseen">Length</span>
            </th>
            <th scope="col" class="end">
              Share
            </th>
            {other && (
              <th scope="col" class="end stages-other">
                {other.name}
              </th>
            )}
            <th scope="col" class="end">
              Over the period
            </th>
            <th scope="col" class="end">
              Median stay
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const stage = model.stages.find(({ id }) => id === row.stage)
            const stay = stays.find(({ stage }) => stage === row.stage)
            return (
              <tr key={row.stage}>
                <th scope="row">
                  {row.stage === null || !isListed ? (
                    <StageName id={row.stage} model={model} />
                  ) : (
                    <a class="row-link" href={place.href(list, { stage: row.stage })}>
                      <StageName id={row.stage} model={model} />
                    </a>
                  )}
                  {stage?.signal && <div class="soft small stages-signal">{stage.signal}</div>}
                </th>
                <td class="end">
                  <b>{count(row.count)}</b>
                  <span class="on-phone"> {row.count === 1 ? one : many}</span>
                </td>
                <td class="stages-now-bar">
                  <Bar part={row.count / most} colour={stageColour(model, row.stage)} />
                </td>
                <td class="end">{total === 0 ? '' : percent(row.count / total)}</td>
                {other && (
                  <td class="end stages-other">
                    {count(other.counts.get(row.stage) ?? 0)} <span class="soft">{otherTotal === 0 ? '' : percent((other.counts.get(row.stage) ?? 0) / otherTotal)}</span>
                    <span class="on-phone"> {other.name}</span>
                  </td>
                )}
                <td class="end soft">
                  {row.stage === null ? '' : changeOver(answer, row.stage)}
                  <span class="unseen"> since {period.from}</span>
                </td>
                <td class="end soft stages-stay">
                  <span class="on-phone">stay: </span>
                  {stay && stay.n > 0 ? (stay.medianDays === null ? 'over half remain' : days(stay.medianDays)) : 'none yet'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}
