import type { ChartTable } from '../chart/drawing.ts'
import { useDashboard } from '../dashboard.ts'
import { dayOf } from '../words/time.ts'
import { csvOf, fileName } from './csv.ts'

/** What is on screen as a file for a spreadsheet. */
export function DownloadTable({ name, columns, rows }: ChartTable & { name: string }) {
  const { now, timeZone } = useDashboard()
  function download() {
    const url = URL.createObjectURL(new Blob([csvOf({ columns, rows })], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName(name, dayOf(now(), timeZone.value))
    link.click()
    // After the browser has begun to read it.
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <button type="button" class="button button-quiet button-small" aria-label={`Download as CSV: ${name}`} onClick={download}>
      CSV
    </button>
  )
}
