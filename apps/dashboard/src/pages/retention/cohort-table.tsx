import type { RetentionAnswer } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import { Empty } from '../../answer/empty.tsx'
import { cellsOf, type ChartTable } from '../../chart/chart-table.ts'
import { DownloadTable } from '../../export/download-table.tsx'
import { Hint } from '../../hint/hint.tsx'
import { Panel } from '../../look/panel.tsx'
import { MeasureWords } from '../../measure/measure-words.tsx'
import { standing } from '../../measure/standing.ts'
import { writtenValue } from '../../measure/unit.ts'
import { monthName } from '../../words/month-name.ts'
import { count } from '../../words/number.ts'
import { dayName } from '../../words/time.ts'
import { subjectsOf } from './subjects-of.ts'

/** A row for each cohort, a column for each bucket since; the darker, the more came back. Empty until the bucket is over. */
export function CohortTable({ answer }: { answer: RetentionAnswer }) {
  const { cohorts, bucket } = answer
  const many = subjectsOf(answer)
  const title = `By ${bucket} of start`
  if (cohorts.length === 0) {
    return (
      <Panel title={title}>
        <Empty title={`No ${many} have started in this period`}>Choose a longer period to compare.</Empty>
      </Panel>
    )
  }
  const width = Math.max(1, ...cohorts.map(({ columns }) => columns.findLastIndex(({ n }) => n > 0) + 1))
  const columns = Array.from({ length: width }, (_, k) => k)
  const nameOf = (from: string) => (bucket === 'week' ? dayName(from) : monthName(from))
  const table: ChartTable = {
    columns: [{ name: 'Started', as: 'day' }, { name: 'Counted', as: 'count' }, ...columns.map((k) => ({ name: `${bucket} ${k}`, as: 'percent' as const }))],
    rows: cohorts.map(({ from, size, columns }) => [from, size, ...columns.slice(0, width).map((column) => cellsOf(column, many)[0])]),
  }
  return (
    <Panel
      title={title}
      note={`Share of the ${many} that started in a ${bucket} and were active so many ${bucket}s later. Too few to say: under 5. Underlined: late events can still change it.`}
      actions={<DownloadTable name={`retention by ${bucket}`} {...table} />}
    >
      <div class="table-scroll" role="region" aria-label={`Table: ${title}`} tabIndex={0}>
        <table class="table cohorts">
          <thead>
            <tr>
              <th scope="col">Started</th>
              <th scope="col">Counted</th>
              {columns.map((k) => (
                <th scope="col" key={k}>
                  {k}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map((cohort) => (
              <tr key={cohort.from}>
                <th scope="row">{nameOf(cohort.from)}</th>
                <td>{count(cohort.size)}</td>
                {columns.map((k) => {
                  const column = cohort.columns[k]
                  if (!column || column.n === 0 || column.value === null) return <td key={k} />
                  if (standing(column) === 'few') {
                    return (
                      <td key={k} class="soft small">
                        few
                      </td>
                    )
                  }
                  return (
                    <td key={k} class="cohort-cell" style={{ '--weight': `${column.value * 0.6}%` }}>
                      <Hint words={<MeasureWords measure={column} unit="percent" definition={definitions.retention.definition} many={many} />}>
                        <span class={column.provisional ? 'cohort-provisional' : undefined}>{writtenValue('percent', column.value)}</span>
                      </Hint>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
