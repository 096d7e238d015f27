import type { ChartTable } from '../chart/drawing.ts'
import { useDashboard } from '../dashboard.ts'
import { dayOf } from '../words/time.ts'
import { csvOf, fileName } from './csv.ts'
import { CopyLink } from './copy-link.tsx'
import { save } from './save.ts'

/** What is on screen as a file for a spreadsheet. */
export function DownloadTable({ name, columns, rows }: ChartTable & { name: string }) {
  const { now, timeZone } = useDashboard()
  function download() {
    save(new Blob([csvOf({ columns, rows })], { type: 'text/csv' }), fileName(name, dayOf(now(), timeZone.value)))
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
