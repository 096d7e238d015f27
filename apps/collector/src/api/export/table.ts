import type { Reports } from '../../store/reports/reports.ts'
import type { Calendar } from '@milepost/metrics'
import type { Parameters, Values } from '../parameter/parameter.ts'

/** Rows read at a time: some milliseconds of the store, a megabyte of memory at most. */
export const pieceRows = 1_000

export type Cell = string | number | null

/** A `time` cell is milliseconds since 1970; files say it as an ISO 8601 text or as their own kind of time. */
export type ColumnKind = 'text' | 'whole' | 'number' | 'time' | 'json'

/** Something that can be had as a file, whatever the format. */
export interface Table {
  /** In the address and in the name of the file: `answers`. */
  name: string
  /** What the table holds, for the API's document. */
  about: string
  query: Parameters
  columns: Record<string, ColumnKind>
  /** Oldest first, a piece at a time: the next is read only when the last was taken. */
  pieces(reports: Reports, query: never, when: When): AsyncGenerator<ExportRow[], void>
}

/** The calendar that cuts its days, and the instant at which it is asked for. */
export interface When {
  calendar: Calendar
  now: number
}

export interface ExportRow {
  cells: Record<string, Cell>
  /** For formats that nest; the cells where it is left out. */
  fields?: unknown
}

/** A table whose pieces see its own parameters. */
export function table<Query extends Parameters>(definition: Omit<Table, 'query' | 'pieces'> & {
  query: Query
  pieces(reports: Reports, query: Values<Query>, when: When): AsyncGenerator<ExportRow[], void>
}): Table {
  return definition
}
