import type { Listed, Position, Read } from '../../store/reports/reports.ts'
import { type ExportRow, pieceRows } from './table.ts'

/** A list that is read a page at a time, as those who scroll do. */
export async function* listedPieces<Item>(read: (page: { after: Position | null; limit: number }) => Promise<Read<Listed<Item>>>, rowOf: (item: Item) => ExportRow): AsyncGenerator<ExportRow[], void> {
  for (let after: Position | null = null; ; ) {
    const { items, next }: Listed<Item> = await read({ after, limit: pieceRows })
    if (items.length > 0) yield items.map(rowOf)
    if (next === null) return
    after = next
  }
}
