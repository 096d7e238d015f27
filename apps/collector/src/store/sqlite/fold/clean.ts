import type { Sqlite } from '../connect.ts'
import { derivedTables } from '../../sql/fold/derived-tables.ts'

/** Rows deleted in one transaction: some milliseconds, so that ingest hardly waits. */
const stepRows = 2_000

/** Deletes the rows of retired generations, a few at a time. */
export function createCleaner(db: Sqlite) {
  const findRetired = db.prepare(`select project, generation from fold where state = 'retired' limit 1`)
  const forget = db.prepare('delete from fold where project = ? and generation = ?')
  const deletes = derivedTables.map(({ name, key }) =>
    db.prepare(`delete from ${name} where (${key}) in (select ${key} from ${name} where project = ? and generation = ? limit ${stepRows})`),
  )

  return {
    /** Answers whether there may be more. */
    step: (): boolean => {
      const retired = findRetired.get() as { project: number; generation: number } | undefined
      if (!retired) return false
      const { project, generation } = retired
      const deleted = deletes.some((statement) => statement.run(project, generation).changes > 0)
      if (!deleted) forget.run(project, generation)
      return true
    },
  }
}
