import type { MessageLog } from '../log.ts'
import type { Store } from '../store.ts'
import { createStore } from '../sql/store.ts'
import { connect } from './connect.ts'
import { createDatabase } from './database.ts'
import { prepareData } from './open.ts'
import { openUsers } from './users.ts'
import { startWriter } from './writer/writer.ts'

export { StoreUnusable } from '../unusable.ts'

export interface SqliteOptions {
  /** The log stops to grow where the database would become larger: messages are refused until there is room again. */
  maxBytes?: number | undefined
}

/** Pages kept in memory for questions, where there are so many: a search reads all people, and 300,000 take 50 MB. */
const readingKb = 96_000

/**
 * The store in one file in `folder`. The writer's thread starts with the first append, so that commands that only read or
 * administer start without it.
 * @throws StoreUnusable with a line for the operator
 */
export async function openSqliteStore(folder: string, options: SqliteOptions = {}): Promise<Store & { file: string }> {
  const file = await prepareData(folder)
  const db = connect(file)
  db.pragma(`cache_size = -${readingKb}`)
  let writer: ReturnType<typeof startWriter> | undefined
  const log: MessageLog = {
    append: (project, entries) => (writer ??= startWriter(file, options)).append(project, entries),
    pending: () => writer?.pending() ?? 0,
  }
  const close = async () => {
    await writer?.close()
    db.close()
  }
  return { file, ...createStore(createDatabase(db), { address: { kind: 'sqlite', folder, ...options }, log, users: () => openUsers(db), close }) }
}
