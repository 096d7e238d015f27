import type { Asking } from '../sql/asking.ts'
import type { Database } from '../sql/database.ts'
import type { Sqlite } from './connect.ts'
import { dropCopies } from './copies.ts'
import { sqliteDialect } from './dialect.ts'

/** Answers within whatever transaction is open. Each statement is prepared when it is first asked. */
export function createAnswering(db: Sqlite): <Result>(work: () => Asking<Result>) => Result {
  const statements = new Map<string, ReturnType<Sqlite['prepare']>>()

  function prepared(sql: string) {
    const known = statements.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }

  return (work) => {
    const asking = work()
    let step = asking.next()
    while (!step.done) {
      const statement = prepared(step.value.sql)
      const bound = withoutTruths(step.value.bound)
      step = asking.next(statement.reader ? statement.all(bound) : (statement.run(bound), []))
    }
    return step.value
  }
}

export function createDatabase(db: Sqlite): Database {
  const answer = createAnswering(db)
  const transaction = db.transaction(answer) as typeof answer & { immediate: typeof answer }
  return {
    dialect: sqliteDialect,
    read: async (work) => transaction(work),
    ask: async (work) => answer(work),
    write: async (work) => transaction.immediate(work),
    wipe: async () => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      dropCopies(db.name)
    },
  }
}

/** SQLite has no truths, only 0 and 1. */
function withoutTruths(bound: object): object {
  const values = Object.values(bound)
  if (!values.some((value) => typeof value === 'boolean')) return bound
  return Object.fromEntries(Object.entries(bound).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : (value as unknown)]))
}
