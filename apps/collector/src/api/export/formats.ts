import { csvLine } from './csv.ts'
import { parquet } from './parquet.ts'
import type { Cell, ExportRow, Table } from './table.ts'

/** How a table is written. */
export interface Format {
  contentType: string
  write(table: Pick<Table, 'columns'>, pieces: AsyncIterable<ExportRow[]>): AsyncGenerator<string | Uint8Array, void>
}

async function* csv({ columns }: Pick<Table, 'columns'>, pieces: AsyncIterable<ExportRow[]>): AsyncGenerator<string, void> {
  const names = Object.keys(columns)
  yield csvLine(names)
  for await (const rows of pieces) yield rows.map(({ cells }) => csvLine(names.map((name) => shown(columns, name, cells[name] ?? null)))).join('')
}

async function* ndjson({ columns }: Pick<Table, 'columns'>, pieces: AsyncIterable<ExportRow[]>): AsyncGenerator<string, void> {
  const fieldsOf = (cells: Record<string, Cell>) =>
    Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, columns[name] === 'json' && typeof cell === 'string' ? (JSON.parse(cell) as unknown) : shown(columns, name, cell)]))
  for await (const rows of pieces) yield rows.map(({ cells, fields }) => `${JSON.stringify(fields ?? fieldsOf(cells))}\n`).join('')
}

function shown(columns: Table['columns'], name: string, cell: Cell): Cell {
  return columns[name] === 'time' && typeof cell === 'number' ? new Date(cell).toISOString() : cell
}

export const formats = {
  csv: { contentType: 'text/csv; charset=utf-8; header=present', write: csv },
  ndjson: { contentType: 'application/x-ndjson', write: ndjson },
  parquet: { contentType: 'application/vnd.apache.parquet', write: parquet },
} as const satisfies Record<string, Format>
