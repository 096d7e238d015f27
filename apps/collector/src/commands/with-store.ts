import { openSqliteStore, type SqliteOptions, StoreUnusable } from '../store/sqlite/sqlite.ts'
import type { Store } from '../store/store.ts'
import { Fault } from './fault.ts'
import { checkDatabaseUrl } from './setting.ts'

/** @throws Fault with what is wrong with the data folder. */
export function openStore(data: string, options: SqliteOptions = {}): ReturnType<typeof openSqliteStore> {
  checkDatabaseUrl()
  try {
    return openSqliteStore(data, options)
  } catch (error) {
    if (error instanceof StoreUnusable) throw new Fault(error.message)
    throw error
  }
}

/** Opens the store of a data folder for one piece of work. */
export async function withStore<Result>(data: string, work: (store: Store & { file: string }) => Promise<Result>): Promise<Result> {
  const store = openStore(data)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
