import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { DownloadPicture } from '../export/download-picture.tsx'
import { DownloadTable } from '../export/download-table.tsx'
import { Panel } from '../look/panel.tsx'
import { Chart, type ChartProps } from './chart.tsx'
import type { ChartTable } from './chart-table.ts'
import { Table } from './table.tsx'

interface ChartPanelProps extends ChartProps {
  title: string
  note?: ComponentChildren
  table: ChartTable
  /** Stands between the head and the chart. */
  children?: ComponentChildren
  /** Stands below the chart, and below its table. */
  below?: ComponentChildren
}

/** A chart in its panel, with the table behind it one button away. */
export function ChartPanel({ title, note, table, children, below, ...chart }: ChartPanelProps) {
  const [asTable, setAsTable] = useState(false)
  const action = asTable ? 'Show chart' : 'Show table'
  const toggle = (
    <button
      type="button"
      class="button button-quiet button-small"
      aria-label={`${action}: ${title}`}
      onClick={() => setAsTable(!asTable)}
    >
      {action}
    </button>
  )
  return (
    <Panel title={title} note={note} actions={
        <span class="panel-actions">
          <DownloadTable name={title} {...table} />
          {!asTable && <DownloadPicture name={title} />}
          {toggle}
        </span>
      }>
      {children}
      {asTable ? <Table {...table} caption={title} /> : <Chart {...chart} />}
      {below}
    </Panel>
  )
}
