import type { SchemaElement } from 'hyparquet'
import type { Cell, ColumnKind, ExportRow, Table } from './table.ts'

/** Rows that readers can skip as one, and that are in memory at once: some megabytes. */
const groupRows = 10_000

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const satisfies Record<ColumnKind, Partial<SchemaElement>>

/** Writes one row group at a time, and gives its bytes away before the next begins. https://parquet.apache.org/docs/file-format/ */
export async function* parquet({ columns }: Pick<Table, 'columns'>, pieces: AsyncIterable<ExportRow[]>): AsyncGenerator<Uint8Array, void> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const names = Object.keys(columns)
  const schema: SchemaElement[] = [
    { name: 'root', num_children: names.length },
    ...names.map((name): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...elements[columns[name] ?? 'text'] })),
  ]
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'Milepost' })
  /** Empties the buffer. The writer's own `offset`, its position in the file, goes on counting. */
  const take = () => {
    const taken = new Uint8Array(bytes.buffer.slice(0, bytes.index))
    bytes.index = 0
    return taken
  }

  let group: ExportRow[] = []
  const writeGroup = async () => {
    const rows = group
    group = []
    await writer.write({
      columnData: names.map((name) => ({ name, data: rows.map(({ cells }) => valueOf(columns[name] ?? 'text', cells[name] ?? null)) as never, offsetIndex: false })),
      rowGroupSize: groupRows,
    })
  }
  for await (const rows of pieces) {
    group.push(...rows)
    if (group.length < groupRows) continue
    await writeGroup()
    yield take()
  }
  if (group.length > 0) await writeGroup()
  await writer.finish()
  yield take()
}

function valueOf(kind: ColumnKind, cell: Cell): string | number | bigint | Date | null {
  if (cell === null) return null
  if (kind === 'whole') return BigInt(cell)
  return kind === 'time' ? new Date(cell) : cell
}
