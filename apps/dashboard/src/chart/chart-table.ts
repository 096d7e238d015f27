import type { Measure } from '@milepost/contract'
import { absence } from '../measure/standing.ts'
import { type MeasureUnit, writtenInterval, writtenValue } from '../measure/unit.ts'
import { money } from '../words/money.ts'
import { monthName } from '../words/month-name.ts'
import { dayName } from '../words/time.ts'

export interface ChartColumn {
  name: string
  /** What its cells hold; `day` and `month` are a calendar day, `2026-10-12`. */
  as: MeasureUnit | 'text' | 'day' | 'month'
  /** Its cells are the two ends of an interval in this unit: one column on the page, two in a file. */
  interval?: boolean
  /** Of amounts. */
  currency?: string | null
}

/** A text in a column of numbers says why there is no number. The page shows it; a file has an empty cell instead. */
export type Cell = string | number | readonly [low: number, high: number] | null

/** The numbers behind a chart, as they are. */
export interface ChartTable {
  columns: ChartColumn[]
  /** The first cell of each row names the row. */
  rows: Cell[][]
}

/** A table of which every cell is a text. */
export interface WrittenTable {
  columns: string[]
  rows: string[][]
}

/** The two cells of a measure: its value and its interval. @param many what is counted, in the plural */
export function cellsOf(measure: Measure, many: string): [Cell, Cell] {
  const missing = absence(measure, many)
  if (missing !== null) return [missing, null]
  return [measure.value, intervalOf(measure)]
}

export function intervalOf({ lo, hi }: Pick<Measure, 'lo' | 'hi'>): Cell {
  return lo === null || hi === null ? null : [lo, hi]
}

/** The table for people, with written numbers. */
export function onPage({ columns, rows }: ChartTable): WrittenTable {
  return { columns: columns.map(({ name }) => name), rows: rows.map((row) => columns.map((column, index) => wordsOf(row[index] ?? null, column))) }
}

function wordsOf(cell: Cell, { as, currency = null }: ChartColumn): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return as === 'day' ? dayName(cell) : as === 'month' ? monthName(cell) : cell
  if (as === 'text' || as === 'day' || as === 'month') return String(cell)
  if (typeof cell !== 'number') return writtenInterval(as, ...cell)
  return as === 'amount' ? money(cell, currency) : writtenValue(as, cell)
}

/** The table for spreadsheets and programs: plain numbers, days and months in ISO 8601, units (also percent) in the head. */
export function inFile({ columns, rows }: ChartTable): WrittenTable {
  return {
    columns: columns.flatMap((column) => (column.interval ? [headOf(column, ', from'), headOf(column, ', to')] : [headOf(column)])),
    rows: rows.map((row) => columns.flatMap((column, index) => plainOf(row[index] ?? null, column))),
  }
}

const heads: { readonly [Unit in MeasureUnit]?: string } = { share: '%', percent: '%', percentChange: 'percentage points', points: 'points', pointsChange: 'points', days: 'days', months: 'months' }

function headOf({ name, as, currency }: ChartColumn, end = ''): string {
  const unit = as === 'amount' ? currency : heads[as as MeasureUnit]
  return `${name}${end}${unit ? ` (${unit})` : ''}`
}

function plainOf(cell: Cell, { as, interval }: ChartColumn): string[] {
  if (interval) return typeof cell === 'object' && cell !== null ? cell.map((end) => plainNumber(end, as)) : ['', '']
  if (typeof cell === 'number') return [plainNumber(cell, as)]
  const isText = as === 'text' || as === 'day' || as === 'month'
  return [!isText || typeof cell !== 'string' ? '' : as === 'month' ? cell.slice(0, 7) : cell]
}

/** Four decimals: for days that is some seconds. */
function plainNumber(value: number, as: ChartColumn['as']): string {
  return String(Number((as === 'share' ? value * 100 : value).toFixed(4)))
}
