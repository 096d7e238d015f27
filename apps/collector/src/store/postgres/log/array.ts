import { withoutNul } from '../database.ts'

export type Cell = string | number | boolean | null | Buffer

/** A column as PostgreSQL writes an array, which is four times as fast to send as a row for each message. */
export function arrayOf(cells: readonly Cell[]): string {
  return `{${cells.map(cellText).join()}}`
}

function cellText(cell: Cell): string {
  if (cell === null) return 'NULL'
  if (typeof cell === 'string') return `"${(withoutNul(cell) as string).replace(/[\\"]/g, '\\$&')}"`
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return `"\\\\x${cell.toString('hex')}"`
}
