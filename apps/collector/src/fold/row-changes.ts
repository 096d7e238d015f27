import type { PersonChanges, PersonRows, RowChanges } from '../store/fold.ts'

/** What to write so that a person's rows are `after`, where `before` is written; all of them where that is not known. */
export function personChanges(before: PersonRows | undefined, after: PersonRows): PersonChanges {
  return {
    person: after.person,
    memberships: rowChanges(before?.memberships, after.memberships, ({ account }) => account),
    progress: rowChanges(before?.progress, after.progress, ({ experience }) => experience),
    exposures: rowChanges(before?.exposures, after.exposures, ({ experience, at }) => `${at} ${experience}`),
    tasks: rowChanges(before?.tasks, after.tasks, ({ experience, task }) => `${task} ${experience}`),
  }
}

/** Most messages change a row or none, so that writing the others again would be most of the work. */
export function rowChanges<Row extends object>(before: readonly Row[] | undefined, after: Row[], keyOf: (row: Row) => string | number): RowChanges<Row> {
  if (!before) return { rows: after, isAll: true }
  const known = new Map(before.map((row) => [keyOf(row), row]))
  const rows = after.filter((row) => {
    const was = known.get(keyOf(row))
    known.delete(keyOf(row))
    return !was || !isSame(was, row)
  })
  return known.size > 0 ? { rows: after, isAll: true } : { rows, isAll: false }
}

/** Of flat rows with the same columns. */
export function isSame<Row extends object>(a: Row, b: Row): boolean {
  for (const column in a) if (a[column] !== b[column]) return false
  return true
}
