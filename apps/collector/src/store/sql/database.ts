import type { Asking } from './asking.ts'
import type { Dialect } from './dialect.ts'

/** A database, whichever it is. */
export interface Database {
  dialect: Dialect
  /** Everything that is asked sees one state. */
  read<Result>(work: () => Asking<Result>): Promise<Result>
  /** Of a single statement, which sees one state by itself: what every request asks goes without a transaction around it. */
  ask<Result>(work: () => Asking<Result>): Promise<Result>
  /** One transaction, as if no other ran beside it. Where it met another, the work is begun anew: it has no other effects. */
  write<Result>(work: () => Asking<Result>): Promise<Result>
  /** What was overwritten leaves the write-ahead log as well, where that is ours to do and nobody reads in it. */
  wipe(): Promise<void>
}
