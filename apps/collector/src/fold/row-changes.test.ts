import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowChanges } from './row-changes.ts'

const rows = fc.uniqueArray(fc.record({ key: fc.integer({ min: 0, max: 6 }), value: fc.integer({ min: 0, max: 2 }) }), { selector: ({ key }) => key })
type Row = { key: number; value: number }

/** What a table holds after changes are written into it. */
function written(before: readonly Row[], { rows, isAll }: ReturnType<typeof rowChanges<Row>>): Row[] {
  const table = new Map((isAll ? [] : before).map((row) => [row.key, row]))
  for (const row of rows) table.set(row.key, row)
  return [...table.values()].sort((a, b) => a.key - b.key)
}

describe('changes of rows', () => {
  it('turn whatever was written into what is wanted', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        expect(written(before, rowChanges(before, after, ({ key }) => key))).toEqual([...after].sort((a, b) => a.key - b.key))
      }),
    )
  })

  it('are none where nothing changed, and all where nothing is known', () => {
    fc.assert(
      fc.property(rows, (same) => {
        expect(rowChanges(same, structuredClone(same), ({ key }) => key)).toEqual({ rows: [], isAll: false })
        expect(rowChanges(undefined, same, ({ key }) => key)).toEqual({ rows: same, isAll: true })
      }),
    )
  })
})
