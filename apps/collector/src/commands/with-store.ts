import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import { describeAddress, type StoreAddress } from '../store/address.ts'
import { openStore as open } from '../store/open.ts'
import { databaseFile } from '../store/sqlite/connect.ts'
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

/** Opens the store for one piece of work, and makes it where there is none: who mistypes `--data` has an empty one then, so few commands do. */
export async function withNewStore<Result>(folder: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(addressOf(folder))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/**
 * Opens the store for one piece of work.
 * @throws Fault where there is none, and makes none
 */
export async function withStore<Result>(folder: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  await requireDatabase(addressOf(folder))
  return withNewStore(folder, work)
}

/** @throws Fault where nothing was stored yet. A server that cannot be reached is for `openStore` to tell of. */
export async function requireDatabase(address: StoreAddress): Promise<void> {
  if (await isStored(address)) return
  const choose = address.kind === 'sqlite' ? 'choose the folder with --data' : 'choose another with DATABASE_URL'
  throw new Fault(`there is no database in ${describeAddress(address)}; ${choose}, or begin one: milepost project create NAME`)
}

async function isStored(address: StoreAddress): Promise<boolean> {
  if (address.kind === 'sqlite') return existsSync(join(address.folder, databaseFile))
  const { lookAtServer } = await import('../store/postgres/look.ts')
  const looks = await Promise.all(address.urls.map((url) => lookAtServer(url, systemClock)))
  return looks.some((seen) => seen.state === 'unreachable' || seen.schema !== 'empty')
}
