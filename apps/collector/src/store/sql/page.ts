import type { Listed, Position } from '../reports/reports.ts'

/** A page of what was read with a limit of one more, which says whether something follows. */
export function listed<Item>(rows: Item[], limit: number, positionOf: (item: Item) => Position): Listed<Item> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last && rows.length > limit ? positionOf(last) : null }
}
