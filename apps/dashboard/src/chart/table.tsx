import './table.css'
import { type ChartTable, onPage } from './chart-table.ts'

/** The numbers behind a chart. */
export function Table({ caption, ...table }: ChartTable & { caption: string }) {
  const { columns, rows } = onPage(table)
  return (
    <div class="table-scroll" role="region" aria-label={`Table: ${caption}`} tabIndex={0}>
      <table class="table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
