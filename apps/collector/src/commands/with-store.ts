import type { StoreAddress } from '../store/address.ts'
import { openStore as open } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { StoreUnusable } from '../store/unusable.ts'
import { Fault } from './fault.ts'
import { findDatabaseUrls } from './setting.ts'

export interface StoreSettings {
  /** Default: `DATABASE_URL`. */
  database?: string | undefined
  maxBytes?: number | undefined
}

/** Where the operator's settings say that the store is: PostgreSQL where one is named, else the folder. */
export function addressOf(folder: string, { database, maxBytes }: StoreSettings = {}): StoreAddress {
  const urls = findDatabaseUrls(database)
  return urls.length > 0 ? { kind: 'postgres', urls } : { kind: 'sqlite', folder, maxBytes }
}

/** @throws Fault with what is wrong with the store. */
export async function openStore(address: StoreAddress): Promise<Store> {
  return open(address).catch((error: Error) => {
    throw openFault(address, error)
  })
}

function openFault(address: StoreAddress, error: Error & { code?: unknown }): Error {
  if (error instanceof StoreUnusable) return new Fault(error.message)
  // SQLite's own words for a place where it may not, or cannot, keep a file.
  if (address.kind === 'sqlite' && /^SQLITE_/.test(String(error.code))) return new Fault(`cannot open the database in the data folder ${address.folder} (${error.message}); choose another with --data, or ask \`milepost doctor\``)
  return error
}

/** Opens the store for one piece of work. */
export async function withStore<Result>(folder: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(addressOf(folder))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
