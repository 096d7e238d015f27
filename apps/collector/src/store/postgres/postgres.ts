import { connect, createPool } from './connect.ts'
import { createDatabase } from './database.ts'
import { createMessageLog } from './log/log.ts'
import { upgrade } from './migrate.ts'
import { openUsers } from './users.ts'
import { createStore } from '../sql/store.ts'
import type { Store } from '../store.ts'
import { StoreUnreachable } from '../unreachable.ts'
import { StoreUnusable } from '../unusable.ts'
import { claimNumbers } from './numbers.ts'
import { isGone } from './reach.ts'

/**
 * The store in a database of a PostgreSQL server. Any number of collectors may share it.
 * @param server its place where it is one of several
 * @throws StoreUnusable with a line for the operator
 */
export async function openPostgresStore(url: string, server = 1): Promise<Store> {
  await prepareDatabase(url, server)
  const pool = createPool(url)
  const log = createMessageLog(url)
  const close = async () => {
    await log.close()
    await pool.end()
  }
  return createStore(createDatabase(pool), { address: { kind: 'postgres', urls: [url] }, log, users: () => openUsers(pool), close })
}

async function prepareDatabase(url: string, server: number) {
  const client = await connect(url, { durable: true }).catch((error: Error & { code?: string }) => {
    const { host, pathname } = new URL(url)
    const said = `cannot open the database ${pathname.slice(1)} on ${host} (${error.message || error.code}); check the address, and that the server runs`
    throw isGone(error) ? new StoreUnreachable(said, { cause: error }) : new StoreUnusable(said)
  })
  try {
    await upgrade(client, Date.now())
    await claimNumbers(client, server)
  } finally {
    await client.end()
  }
}
