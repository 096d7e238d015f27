import { type ChartTable, inFile } from '../chart/chart-table.ts'
import { useDashboard } from '../dashboard.ts'
import { dayOf } from '../words/time.ts'
import { csvOf, fileName } from './csv.ts'
import { CopyLink } from './copy-link.tsx'
import { save } from './save.ts'

/** The numbers of a chart or table as a file for a spreadsheet. */
export function DownloadTable({ name, ...table }: ChartTable & { name: string }) {
  const { now, timeZone } = useDashboard()
  function download() {
    save(new Blob([csvOf(inFile(table))], { type: 'text/csv' }), fileName(name, dayOf(now(), timeZone.value)))
  }
  return (
    <span class="panel-actions">
      <button type="button" class="button button-quiet button-small" aria-label={`Download as CSV: ${name}`} onClick={download}>
        CSV
      </button>
      <CopyLink name={name} />
    </span>
  )
}
