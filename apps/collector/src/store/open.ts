import type { StoreAddress } from './address.ts'
import type { FoldStore } from './fold.ts'
import type { Store } from './store.ts'

/**
 * Loads the adapter that the address asks for, and no other.
 * @throws StoreUnusable with a line for the operator
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  if (address.kind === 'postgres') return (await import('./postgres/servers.ts')).openServers(address)
  return (await import('./sqlite/sqlite.ts')).openSqliteStore(address.folder, { maxBytes: address.maxBytes })
}

/**
 * The fold's own connection to a store that stands.
 * @param address of one database; see `databasesOf`
 */
export async function openFoldStore(address: StoreAddress): Promise<FoldStore> {
  if (address.kind === 'postgres') return (await import('./postgres/fold/fold-store.ts')).openPostgresFoldStore(address.urls[0] as string)
  const { databaseFile } = await import('./sqlite/connect.ts')
  const { join } = await import('node:path')
  return (await import('./sqlite/fold/fold-store.ts')).openFoldStore(join(address.folder, databaseFile))
}
