import type { Asking } from './asking.ts'
import type { Dialect } from './dialect.ts'

/** A database, whichever it is. */
export interface Database {
  dialect: Dialect
  /** Everything that is asked sees one state. */
  read<Result>(work: () => Asking<Result>): Promise<Result>
  /** Like `read` for a single statement, which needs no transaction to see one state. For the questions of every request. */
  ask<Result>(work: () => Asking<Result>): Promise<Result>
  /** One serializable transaction. On a conflict the work runs again, so it must have no effects besides. */
  write<Result>(work: () => Asking<Result>): Promise<Result>
  /** Removes overwritten rows from the write-ahead log, too, where the database lets us and no reader needs it. */
  wipe(): Promise<void>
}
