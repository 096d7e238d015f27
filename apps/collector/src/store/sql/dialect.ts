/**
 * The few things that are said otherwise in each database. Everything else below `store/sql` is SQL that all of them understand:
 * names in quotes where they have capitals or are reserved, `coalesce`, `filter`, casts to `bigint` and `numeric`, rows compared as rows.
 */
export interface Dialect {
  /** `like`, blind to upper and lower case. */
  like: string
  /** Written after a table's alias: makes the planner take this index where it would choose a worse one. */
  along(index: string): string
  /** Hides a column from the planner, so that it does not use its index. */
  apart(column: string): string
  /** A table of a JSON array of texts: `value`. */
  texts(json: string, alias: string): string
  /** A table of a JSON array of objects: `value ->> 'field'`. */
  objects(json: string, alias: string): string
  /** The array at a field of a JSON object, as `objects`. */
  objectsAt(json: string, field: string, alias: string): string
  /** A table of a JSON array of whole numbers, to be given an alias: `place` from 0 on, `value`. */
  numbers(json: string): string
  /** A join that adds the fields of a JSON object that are texts, whole numbers or booleans, as `key` and `value`. */
  joinScalars(json: string, alias: string): string
  /** The last position in the log of a project, or a later one. */
  lastSeq(project: string): string
  /** The message id as it was sent, from the form in which its column holds it. */
  messageIdOf(packed: unknown): string
  /** The scalar at this path of a JSON object as text, or null. The names of the path must be plain letters. */
  textAt(json: string, ...path: string[]): string
  /** Likewise a whole number from 0 to 999,999,999, or null. */
  wholeAt(json: string, ...path: string[]): string
  /** One field of a JSON object, as JSON text. `@path` and `@field`, each with this ending, name it. */
  field(json: string, ending?: string): string
}

/** A condition: the text is one of a JSON array. */
export function isOneOf({ texts }: Dialect, text: string, json: string): string {
  return `${text} in (select one_of.value from ${texts(json, 'one_of')})`
}

/** A condition on a scored row: the score is in one of the ranges of a JSON array. */
export function isInRanges({ objects }: Dialect, alias: string, json: string): string {
  return `exists (select 1 from ${objects(json, 'r')}
    where r.value ->> 'type' = ${alias}.type and ${alias}.score between cast(r.value ->> 'from' as numeric) and cast(r.value ->> 'to' as numeric))`
}
