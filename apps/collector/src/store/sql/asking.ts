/** A value bound to a statement by name. The dialect translates booleans. */
export type Value = string | number | boolean | null | Uint8Array
export type Bound = Record<string, Value | readonly unknown[] | undefined>

/** One statement in SQL that every dialect understands, with `@names` for what is bound. */
export interface Ask {
  sql: string
  bound: object
}

/**
 * Work on a database, written once: it asks, and is given the rows. SQLite answers at once and in this thread, PostgreSQL when the
 * answer has come; a generator serves both, where a promise would let other work into SQLite's open transaction.
 */
export type Asking<Result> = Generator<Ask, Result, unknown[]>

export function* rows<Row>(sql: string, bound: object = {}): Asking<Row[]> {
  return (yield { sql, bound }) as Row[]
}

export function* first<Row>(sql: string, bound: object = {}): Asking<Row | undefined> {
  return ((yield { sql, bound }) as Row[])[0]
}

/** The first column of every row. */
export function* column<Cell>(sql: string, bound: object = {}): Asking<Cell[]> {
  return ((yield { sql, bound }) as Record<string, Cell>[]).map((row) => Object.values(row)[0] as Cell)
}

/** The first column of the first row. */
export function* cell<Cell>(sql: string, bound: object = {}): Asking<Cell | undefined> {
  return (yield* column<Cell>(sql, bound))[0]
}

export function* run(sql: string, bound: object = {}): Asking<void> {
  yield { sql, bound }
}
