import { connect, createPool } from './connect.ts'
import { createDatabase } from './database.ts'
import { createMessageLog } from './log/log.ts'
import { upgrade } from './migrate.ts'
import { openUsers } from './users.ts'
import { createStore } from '../sql/store.ts'
import type { Store } from '../store.ts'
import { StoreUnusable } from '../unusable.ts'

/**
 * The store in a database of a PostgreSQL server. Any number of collectors may share it.
 * @throws StoreUnusable with a line for the operator
 */
export async function openPostgresStore(url: string): Promise<Store> {
  await prepareDatabase(url)
  const pool = createPool(url)
  const log = createMessageLog(url)
  const close = async () => {
    await log.close()
    await pool.end()
  }
  return createStore(createDatabase(pool), { address: { kind: 'postgres', url }, log, users: () => openUsers(pool), close })
}

async function prepareDatabase(url: string) {
  const client = await connect(url, { durable: true }).catch((error: Error & { code?: string }) => {
    const { host, pathname } = new URL(url)
    throw new StoreUnusable(`cannot open the database ${pathname.slice(1)} on ${host} (${error.message || error.code}); check DATABASE_URL, and that the server runs`)
  })
  try {
    await upgrade(client, Date.now())
  } finally {
    await client.end()
  }
}
