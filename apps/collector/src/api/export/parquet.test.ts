import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { parquet } from './parquet.ts'
import type { ExportRow, Table } from './table.ts'

const columns = { name: 'text', count: 'whole', share: 'number', at: 'time', more: 'json' } as const satisfies Table['columns']

async function* piecesOf(rows: ExportRow[], size: number): AsyncGenerator<ExportRow[], void> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

async function written(rows: ExportRow[], size = 1_000): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = []
  for await (const part of parquet({ columns }, piecesOf(rows, size))) parts.push(part)
  return new Uint8Array(Buffer.concat(parts)).buffer
}

const at = Date.UTC(2026, 5, 15, 12)
const row = (index: number): ExportRow => ({ cells: { name: index % 3 === 0 ? null : `Größe ${index}`, count: index, share: index / 4, at: at + index, more: `{"a":${index}}` } })

describe('a Parquet file', () => {
  test('says what was written, in every row group, with nothing where there was nothing', async () => {
    const file = await written(Array.from({ length: 25_000 }, (_, index) => row(index)))
    const { row_groups, num_rows } = await parquetMetadataAsync(file)
    expect([row_groups.length, Number(num_rows)]).toEqual([3, 25_000])
    const read = await parquetReadObjects({ file })
    expect(read[0]).toEqual({ name: null, count: 0n, share: 0, at: new Date(at), more: '{"a":0}' })
    expect(read[24_998]).toEqual({ name: 'Größe 24998', count: 24_998n, share: 6249.5, at: new Date(at + 24_998), more: '{"a":24998}' })
    expect(read).toHaveLength(25_000)
  })

  test('without rows is a file all the same', async () => {
    const file = await written([])
    expect(await parquetReadObjects({ file })).toEqual([])
    expect((await parquetMetadataAsync(file)).schema.map(({ name }) => name)).toEqual(['root', ...Object.keys(columns)])
  })
})
